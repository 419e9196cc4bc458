import { i18n } from '#i18n';

/** Chrome, Firefox and Safari each have their own words for a chunk that is not there any more. */
const MISSING_CHUNK = /dynamically imported module|Importing a module script failed/i;

/** An error in words for people: a part that can't be loaded was replaced by an update while the page was open. */
export function explainError(error: unknown): string {
  const message = String(error instanceof Error ? error.message : error);
  return MISSING_CHUNK.test(message) ? i18n.t('failure.extensionGone') : message;
}
