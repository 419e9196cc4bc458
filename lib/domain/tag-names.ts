import { asTagId, type TagId } from './ids';

/** As shown: trimmed, runs of white space made one space. */
export const cleanTagName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Two names are the same tag if they differ only in case, space and the like: "NHS  funding" and "nhs funding". */
export const foldTagName = (name: string): string => cleanTagName(name.normalize('NFKC')).toLowerCase();

/** The same name gives the same id on every machine. A tag keeps its id when it gets another name. */
export const makeTagId = (name: string): TagId => asTagId(`tag:${foldTagName(name)}`);
