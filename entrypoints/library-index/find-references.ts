import type { CrossReference } from '../../lib/domain/cross-reference';
import { askLibraryIndex } from './ask-library-index';
import type { IndexQuestion } from './protocol';

/** The answer to a question that nobody calls back; null where there is none. `version` is the extension's. */
export async function findReferences(
  question: IndexQuestion,
  version: string,
): Promise<readonly CrossReference[] | null> {
  const found = await askLibraryIndex(question, { signal: new AbortController().signal }, version);
  return found?.ok ? found.value.references : null;
}
