import type { IncomingHttpHeaders } from 'node:http';
import type { ContentItem } from './page-builder/build-speech-page.mjs';

/** What is sent instead of the right answer, or how the right answer is sent. */
export interface Trouble {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly slowMs?: number;
  /** Half of the body, then the connection breaks off. */
  readonly half?: boolean;
  readonly never?: boolean;
}

export interface GovukApi {
  readonly origin: string;
  readonly asked: { readonly path: string; readonly at: number; readonly headers: IncomingHttpHeaders }[];
  /** What the next answers under a path are (that of the page, or `/api/search.json`); then the right one again. */
  trouble(path: string, ...next: Trouble[]): void;
  close(): Promise<void>;
}

/** The speeches of `tests/fixtures/govuk`. */
export function readSpeechItems(): ContentItem[];
/** So many further speeches, made from one. */
export function repeatItem(count: number, item: ContentItem): ContentItem[];
/** The right answer to an address of the two APIs, path and query; null for any other. */
export function answerApi(address: string, items: readonly ContentItem[]): { status: number; data: unknown } | null;
/** A server that answers as GOV.UK's Search and Content APIs do. */
export function startGovukApi(items?: ContentItem[]): Promise<GovukApi>;
