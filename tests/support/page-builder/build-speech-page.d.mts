import type { Speech } from '../../../lib/domain/speech';
import type { Transcript } from '../../../lib/domain/transcript';

/** A page of GOV.UK as its Content API gives it; only what the builder reads. */
export interface ContentItem {
  base_path: string;
  content_id: string | null;
  schema_name: string;
  document_type: string;
  locale?: string;
  title: string | null;
  description?: string | null;
  first_published_at?: string | undefined;
  public_updated_at?: string | undefined;
  updated_at?: string | undefined;
  publishing_app?: string;
  withdrawn_notice?: { explanation?: string; withdrawn_at?: string };
  // biome-ignore lint/suspicious/noExplicitAny: differs by schema, and only the builder reads it
  details?: any;
  // biome-ignore lint/suspicious/noExplicitAny: differs by schema, and only the builder reads it
  links?: any;
}

/** How GOV.UK has drawn speeches, oldest first. */
export type Design =
  | 'inside-government'
  | 'whitehall'
  | 'components-2016'
  | 'components-2017'
  | 'design-system'
  | 'frontend'
  | 'today';
export const DESIGNS: readonly Design[];

/** A whole page of GOV.UK around a content item: a speech in the design asked for, anything else as it looks today. */
export function buildSpeechPage(item: ContentItem, options?: { design?: Design; assets?: boolean }): string;

/** A content item for a speech of ours, so that its page can be drawn as if it were on GOV.UK. */
export function contentItemOf(reading: {
  speech: Speech;
  transcript: Pick<Transcript, 'text' | 'blocks'>;
}): ContentItem;

/** What GOV.UK's scripts do to a body after load: YouTube notices or players, bar charts. */
export function runBodyScripts(document: Document, options?: { acceptCampaigns?: boolean }): void;
/** The same as a classic script, to be served from the page's own host. */
export function bodyScriptSource(acceptCampaigns?: boolean): string;

export const DEFAULT_ASSETS: {
  readonly stylesheets: readonly string[];
  readonly modules: readonly string[];
  readonly scripts: readonly string[];
};
