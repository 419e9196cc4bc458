import type { Marking, MarkingOptions } from './index';

/** Starts marking on a transcript that is on show. One at a time per document: highlights belong to the document. */
export declare function startMarking(options: MarkingOptions): Marking;
