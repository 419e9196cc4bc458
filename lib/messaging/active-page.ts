import type { PageState } from './protocol';

/** A speech as its page's content script sees it. */
export type SpeechPage = Extract<PageState, { kind: 'speech' }>;

/** The page in a window's active tab, as far as it can be known without the `tabs` permission. */
export type ActivePage =
  /** A speech page of GOV.UK, with what its content script says. */
  | { readonly kind: 'speech page'; readonly tabId: number; readonly windowId: number; readonly state: PageState }
  /** The same, opened before Speechmark was installed or updated: nobody answers there until it is loaded again. */
  | { readonly kind: 'unread speech page'; readonly tabId: number; readonly windowId: number }
  /** A page of ours; `hash` tells which speech the reading view shows. */
  | { readonly kind: 'own page'; readonly tabId: number; readonly windowId: number; readonly hash: string }
  | { readonly kind: 'other page'; readonly tabId: number | null; readonly windowId: number | null };
