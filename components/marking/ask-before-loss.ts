import { computed, effect } from '@preact/signals';
import type { ClaimKeeper } from './keep-claims';

/**
 * While something the reader decided could not be stored, leaving the page has to be confirmed. Listens only then: a browser
 * may not keep a page alive for the back button that listens.
 *
 * @returns stops asking
 */
export function askBeforeLoss(keeper: ClaimKeeper, view: Window): () => void {
  const isUnstored = computed(() => keeper.local.value.some(({ failure }) => failure));
  const ask = (event: Event) => event.preventDefault();
  return effect(() => {
    if (!isUnstored.value) return undefined;
    view.addEventListener('beforeunload', ask);
    return () => view.removeEventListener('beforeunload', ask);
  });
}
