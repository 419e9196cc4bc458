import './stub-browser';
import { expect, vi } from 'vitest';
import { createHandlers, prepareStore, type StoreEffects } from '@/entrypoints/background/handlers';
import type { OpenStore } from '@/entrypoints/background/open-store';
import { LibraryPage } from '@/entrypoints/library/LibraryPage';
import type { LibraryGateway } from '@/entrypoints/library/library-gateway';
import { createStoreGateway } from '@/entrypoints/library/store-gateway';
import { createSearchService } from '@/entrypoints/library-search/search-service';
import { WelcomePage } from '@/entrypoints/welcome/WelcomePage';
import type { Claim, ClaimDraft } from '@/lib/domain/claim';
import { loadBundledSpeeches } from '@/lib/store/bundled';
import { createSearchStore } from '@/lib/store/search-store';
import { getValue } from '../../support/open-test-store';
import { connect, freshName } from '../store/open-databases';
import { expectAccessible, setTheme, THEMES } from '../surfaces/expect-accessible';
import { render } from '../surfaces/render';

/** The five speeches, as the extension carries them. */
export const readBundled = () => loadBundledSpeeches((path) => fetch(path));

/** A store of its own on a real database, with the bundled speeches in it. */
export async function openStore(name = freshName()): Promise<OpenStore> {
  const context = connect(name);
  const effects: StoreEffects = {
    raiseRevisions: async () => undefined,
    fetchFile: (path) => fetch(path),
    version: '9.9.9',
  };
  const store: OpenStore = {
    context,
    effects,
    handlers: createHandlers(context, effects),
    prepare: () => prepareStore(context, effects),
  };
  getValue(await store.prepare());
  return store;
}

/** The library page at an address, over the store. */
export function drawLibrary(store: OpenStore, hash: string, changes: Partial<LibraryGateway> = {}): HTMLElement {
  location.hash = hash;
  return render(<LibraryPage gateway={{ ...createStoreGateway(store, searchOf(store)), ...changes }} />, 1100);
}

/** The search of the store at hand, without a worker around it. */
const searchOf = ({ context: { db } }: OpenStore) =>
  createSearchService(db, createSearchStore(freshName()), () => new Promise((done) => setTimeout(done)));

export function drawWelcome(store: OpenStore): HTMLElement {
  const gateway = {
    ...createStoreGateway(store),
    findBundledSpeech: async (words: string) =>
      (await readBundled()).find(({ transcript }) => transcript.text.includes(words))?.speech.id ?? null,
  };
  return render(<WelcomePage gateway={gateway} />, 1100);
}

/** Waits until the words are on the page. */
export const read = (root: Element, words: string): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toContain(words), { timeout: 5000 });

/** In both themes, each when its colours have come to rest. */
export async function expectAccessibleInBoth(root: Element): Promise<void> {
  for (const theme of THEMES) {
    setTheme(theme);
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
    await expectAccessible(root);
  }
  setTheme('light');
}

/** Marks the first place of the words in the bundled speech that holds them, past the interface. */
export async function storeClaim(store: OpenStore, exact: string, fields: Partial<ClaimDraft> = {}): Promise<Claim> {
  const reading = (await readBundled()).find(({ transcript }) => transcript.text.includes(exact));
  if (!reading) throw new Error(`no bundled speech holds "${exact}"`);
  const { speech, transcript } = reading;
  const start = transcript.text.indexOf(exact);
  const end = start + exact.length;
  const added = await store.handlers.addClaim({
    draft: {
      id: crypto.randomUUID() as Claim['id'],
      target: {
        speechId: speech.id,
        transcriptId: transcript.id,
        quote: {
          type: 'TextQuoteSelector',
          exact,
          prefix: transcript.text.slice(Math.max(0, start - 32), start),
          suffix: transcript.text.slice(end, end + 32),
        },
        position: { type: 'TextPositionSelector', start, end },
      },
      types: ['record'],
      tags: [],
      note: '',
      ...fields,
    },
    reading: null,
  });
  return getValue(added);
}

/** Selects words of an element as keys or handles would. */
export function selectWords(element: Element, words: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = (node.textContent ?? '').indexOf(words);
    if (start < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
    return;
  }
  throw new Error(`no "${words}" on the page`);
}
