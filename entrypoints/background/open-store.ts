import { browser } from 'wxt/browser';
import type { StoreContext } from '../../lib/store/context';
import { createDatabase } from '../../lib/store/db';
import { raiseRevisions } from '../../lib/store/revisions';
import { createHandlers, prepareStore, type StoreEffects, type StoreHandlers } from './handlers';

export interface OpenStore {
  readonly context: StoreContext;
  readonly handlers: StoreHandlers;
  readonly effects: StoreEffects;
  /** Stores the bundled speeches where they are missing. */
  prepare(): ReturnType<typeof prepareStore>;
}

/** The store of this extension, for the background and for each of its pages. Opens the database at the first use. */
export function openStore(): OpenStore {
  const context: StoreContext = {
    db: createDatabase(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  };
  const effects: StoreEffects = {
    raiseRevisions,
    fetchFile: (path) => fetch(new URL(path, browser.runtime.getURL('/'))),
    version: browser.runtime.getManifest().version,
  };
  return {
    context,
    effects,
    handlers: createHandlers(context, effects),
    prepare: () => prepareStore(context, effects),
  };
}
