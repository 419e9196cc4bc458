import { browser } from 'wxt/browser';
import type { CrossReference } from '../../lib/domain/cross-reference';
import type { IndexQuestion } from '../library-index/protocol';

/** What travels from Chrome's background to the page that it looks things up with. */
interface Message {
  readonly lookUp: IndexQuestion;
  /** The extension's: of the extension's interfaces such a page has the messages alone. */
  readonly version: string;
}

type Answer = readonly CrossReference[] | null;

const isMessage = (thing: unknown): thing is Message =>
  typeof thing === 'object' && thing !== null && 'lookUp' in thing && 'version' in thing;

export const askLookUpPage = async (lookUp: IndexQuestion, version: string): Promise<Answer> =>
  (await browser.runtime.sendMessage<Message, Answer | undefined>({ lookUp, version })) ?? null;

/** Answers questions of the extension's own background: content scripts, which have a tab, are not heard. */
export function answerLookUps(find: (question: IndexQuestion, version: string) => Promise<Answer>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isMessage(message) || sender.id !== browser.runtime.id || sender.tab) return undefined;
    find(message.lookUp, message.version).then(respond, () => respond(null));
    return true;
  });
}
