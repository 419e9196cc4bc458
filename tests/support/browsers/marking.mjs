/** What a reader does on a speech, in moves that tests and tour share. */
import { until } from './screen.mjs';

/** @typedef {ReturnType<typeof import('./screen.mjs').screenOf>} Screen */

/** The toolbar beside the selection is the same on every surface. @param {Screen} screen */
export const openToolbar = (screen) => screen.see('toolbar', 'Mark the selected words');

/**
 * Selects words with the mouse and gives them a type, as most people do.
 *
 * @param {Screen} screen
 * @param {string} quote
 * @param {string} type its name in the interface
 */
export async function markByMouse(screen, quote, type) {
  await screen.dragOver(quote);
  await openToolbar(screen);
  await screen.click('button', new RegExp(`^${type}( \\(|$)`));
  await seePainted(screen, quote);
}

/**
 * The same, with the type's key.
 *
 * @param {Screen} screen
 * @param {string} quote
 * @param {string} key
 */
export async function markByKey(screen, quote, key) {
  await screen.dragOver(quote);
  await openToolbar(screen);
  await screen.press(key);
  await seePainted(screen, quote);
}

/** @param {Screen} screen @param {string} quote @param {number} [patience] milliseconds */
export const seePainted = (screen, quote, patience) =>
  until(
    async () => (await screen.painted()).includes(quote),
    async () => `“${quote}” is not painted. Painted: ${JSON.stringify(await screen.painted())}`,
    patience,
  );

/** @param {Screen} screen @param {string} quote @param {number} [patience] milliseconds */
export const seeUnpainted = (screen, quote, patience) =>
  until(
    async () => !(await screen.painted()).includes(quote),
    () => `“${quote}” is still painted`,
    patience,
  );
