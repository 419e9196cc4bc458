import type { ReadonlySignal } from '@preact/signals';
import type { PageText } from '../../components/page-aids/page-text';
import type { Reading } from '../../lib/domain/reading';
import type { PageAid } from '../../lib/messaging/page-aids';

/** The speech on the page as it is now: another one after a script has changed its words or nodes. */
export interface AidedText extends PageText {
  readonly reading: Reading;
}

export interface AidedPage {
  readonly document: Document;
  /** Our element in the page, at its very beginning, with a closed shadow root; positions are counted from it. */
  readonly host: Element;
  /** In that root, for this aid alone. */
  readonly container: HTMLElement;
  readonly text: ReadonlySignal<AidedText>;
}

/** One aid, one file; listed in `start-page-aids.ts`. */
export interface PageAidScript {
  readonly name: PageAid;
  /** Draws and listens until `stop`; leaves nothing then. */
  start(page: AidedPage, stop: AbortSignal): void;
}
