/** For the clipboard: the same in two kinds, so that a letter and a code editor both get what they can show. */
export interface RichText {
  readonly text: string;
  /** A fragment; everything in it that came from a page or a reader is escaped. */
  readonly html: string;
}
