import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LINK_KINDS } from '../../components/cross-references/kinds-of-link';
import type { AskedText, KeptLinks, SaidBeforeGateway } from '../../components/cross-references/said-before-gateway';
import type { LiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import { speechIdSchema } from '../../lib/domain/schemas';
import { askLibraryIndex } from './ask-library-index';
import { watchWhenLoaded } from './watch-when-loaded';

/**
 * The way to the library index and to what the reader said of its suggestions. Index and store are reached for when they
 * are needed, so that a surface need not wait for them.
 */
export function createSaidBeforeGateway(): SaidBeforeGateway {
  return {
    findSaidBefore: ({ speech, speechId, transcript }, { passages, among, limit, signal, onProgress }) =>
      askLibraryIndex(
        {
          speech: { ...speech, id: speechId ?? speech.id },
          transcript,
          passages,
          among: among && [among],
          deliveredBefore: null,
          limit,
        },
        { signal, onProgress },
      ),
    watchAnswers,
    listOthers: async (text) => (await import('./answer-links')).listOthers(text),
    answerLink: async (text, link, said) => (await import('./answer-links')).answerLink(text, link, said),
    threads: {
      list: async () => (await import('./join-thread')).listNames(),
      join: async (ends, thread) => (await import('./join-thread')).join(ends, thread),
    },
    async openCompare(text, hrefOf) {
      const stored = await (await import('./answer-links')).storeText(text);
      if (stored.ok)
        await browser.tabs.create({ url: new URL(hrefOf(stored.value), browser.runtime.getURL('/')).href });
      return stored;
    },
    async recallChoice(text) {
      const key = keyOf(text);
      const kept = v.safeParse(choiceSchema, (await browser.storage.session.get(key))[key]);
      return kept.success ? kept.output : null;
    },
    keepChoice: (text, choice) => void browser.storage.session.set({ [keyOf(text)]: choice }),
  };
}

const keyOf = ({ transcript }: AskedText): string => `saidBefore:${transcript.id}`;

/** Another version of the extension may have written it. */
const choiceSchema = v.object({
  list: v.object({ kind: v.nullable(v.picklist(LINK_KINDS)), shown: v.number(), withWeaker: v.boolean() }),
  among: v.nullable(speechIdSchema),
});

const watchAnswers = (speechId: SpeechId): LiveQuery<KeptLinks> =>
  watchWhenLoaded(import('./answer-links').then(({ watchLinks }) => watchLinks(speechId)));
