import type { SpeechmarkDocument } from '../domain/speechmark-document';

/** Why a file was refused, whole. Lines and columns count from 1; a column counts UTF-16 units. */
export type ImportFailure =
  | { readonly kind: 'empty' }
  /** Beyond `LARGEST_IMPORT`. */
  | { readonly kind: 'too large'; readonly size: number }
  /** No JSON, or JSON that breaks off. */
  | { readonly kind: 'not JSON'; readonly line: number; readonly column: number; readonly detail: string }
  /** JSON, but nothing that Speechmark wrote. */
  | { readonly kind: 'not Speechmark' }
  /** Written by a Speechmark newer than this one. */
  | { readonly kind: 'newer version'; readonly version: number }
  /** A field that is not what it should be; `path` as in `claims[3].target.position.start`. */
  | {
      readonly kind: 'not understood';
      readonly line: number;
      readonly column: number;
      readonly path: string;
      readonly detail: string;
    };

export type ParsedImport =
  | { readonly ok: true; readonly document: SpeechmarkDocument }
  | { readonly ok: false; readonly failure: ImportFailure };
