import { LIMITS } from '../domain/schema-parts';
import { cleanTagName } from '../domain/tag-names';
import { toUuid } from '../export/make-uuid';
import type { ForeignAnnotation, ForeignFile, ForeignTag } from './foreign-file';

/**
 * A file with nothing in it that our own files may not hold: one such thing in the store, and no backup of it could be read back.
 * What is longer than the limit is cut there; nobody writes names of so many letters, or notes as long as ten books.
 */
export function fitLimits(file: ForeignFile): ForeignFile {
  return {
    ...file,
    annotations: file.annotations.map(fitAnnotation),
    tags: file.tags.map(
      (tag): ForeignTag => ({ ...tag, name: fitName(tag.name), parent: tag.parent && fitName(tag.parent) }),
    ),
  };
}

function fitAnnotation(annotation: ForeignAnnotation): ForeignAnnotation {
  const { tags, note, creator } = annotation;
  return {
    ...annotation,
    tags: tags.map(fitName).filter(Boolean).slice(0, LIMITS.tags),
    note: cut(note, LIMITS.note),
    creator: creator && { id: fitId(creator.id), name: cut(creator.name, LIMITS.line) },
  };
}

const fitName = (name: string): string => cut(cleanTagName(name), LIMITS.tag).trim();

/** Notes stand under their writers' ids, so none may be a name that reaches into objects. */
const fitId = (id: string): string => (id.length > LIMITS.id || id in {} ? toUuid(id) : id);

/** Not through the middle of a pair of surrogates. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
