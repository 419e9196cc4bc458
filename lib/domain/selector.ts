/** https://www.w3.org/TR/annotation-model/#text-quote-selector: the words, and the words around them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * https://www.w3.org/TR/annotation-model/#text-position-selector, end exclusive.
 * Counts UTF-16 units of the transcript's text; exports turn them into code points.
 */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A place in a text, described so that it can be found again after an edit. */
export interface Selectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}
