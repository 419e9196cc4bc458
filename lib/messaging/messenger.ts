import { browser } from 'wxt/browser';
import { type Failure, fail, type Result } from '../domain/errors';
import type { AidProtocol, NoticeProtocol, PageProtocol, ShellProtocol, StoreProtocol } from './protocol';

type Protocol = StoreProtocol & ShellProtocol & AidProtocol & PageProtocol & NoticeProtocol;
type Data<Type extends keyof Protocol> = Parameters<Protocol[Type]>[0];
type Reply<Type extends keyof Protocol> = ReturnType<Protocol[Type]>;
/** Messages without data are sent without one. */
type Sent<Type extends keyof Protocol> = Parameters<Protocol[Type]> extends [] ? [] : [data: Data<Type>];

export type Sender = chrome.runtime.MessageSender;

/** One handler per message; a forgotten one does not compile. */
export type Handlers<Some extends object> = {
  readonly [Type in keyof Some]: Some[Type] extends (...data: infer Sent) => infer Answer
    ? (data: Sent extends [] ? undefined : Sent[0], sender: Sender) => Answer | Promise<Answer>
    : never;
};

/** What travels. Made by hand: `@webext-core/messaging` allows one listener a name and leaves `lastError` unread. */
interface Message {
  readonly speechmark: string;
  readonly data: unknown;
}

/** Set apart from `undefined`, which is what a browser gives where nobody answered. */
interface Answer {
  readonly answered: true;
  readonly value: unknown;
}

/**
 * Sends a message to the background and waits until its transaction is complete. A worker that was stopped half-way, or
 * says nothing for a quarter of a minute, is asked a second time; commands carry ids made here, so that a retry can't write twice.
 */
export async function sendToStore<Type extends keyof StoreProtocol>(
  type: Type,
  data: Data<Type>,
): Promise<Reply<Type> | Result<never>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await inTime(send(type, data))) as Reply<Type>;
    } catch (error) {
      if (isCutOff(error)) return fail({ kind: 'extension gone' });
      if (attempt === 2) return fail(NO_ANSWER);
    }
  }
}

/** A transaction that takes longer waits behind something that may never end: another version's upgrade, a dying disk. */
const LONGEST_WAIT_MS = 15_000;

async function inTime(answer: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), LONGEST_WAIT_MS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const NO_ANSWER: Failure = { kind: 'no answer' };

/** Asks the background to do something whose outcome the sender does not wait for. */
export function sendToShell<Type extends keyof ShellProtocol>(type: Type, ...[data]: Sent<Type>): void {
  void quietly(() => send(type, data));
}

/** Asks the background for a page aid; null where nobody answers, as after an update of the extension. */
export function askForAid<Type extends keyof AidProtocol>(type: Type, data: Data<Type>): Promise<Reply<Type> | null> {
  return quietly(() => send(type, data)) as Promise<Reply<Type> | null>;
}

/** Asks the content script of a tab; null where nobody answers there. */
export function askPage<Type extends keyof PageProtocol>(
  tabId: number,
  type: Type,
  ...[data]: Sent<Type>
): Promise<Reply<Type> | null> {
  return quietly(() => send(type, data, tabId)) as Promise<Reply<Type> | null>;
}

/** Tells whoever is open; nobody need be. */
export function sendNotice<Type extends keyof NoticeProtocol>(type: Type): void {
  void quietly(() => send(type, undefined));
}

/**
 * Answers messages from now on, each handler at once: what a browser allows only in a click is still allowed in it. What is
 * for others, or not from this extension, is left unanswered; data is checked by `check` first, and a refusal is the
 * answer. A handler that throws broke a promise of ours: that is logged, and the sender is told nothing.
 *
 * @returns stops listening
 */
export function listen<Some extends Partial<Protocol>>(
  handlers: Handlers<Some>,
  check: (type: keyof Some & string, data: unknown, sender: Sender) => Result<unknown> = (_type, data) => ({
    ok: true,
    value: data,
  }),
): () => void {
  const answer = (message: unknown, sender: Sender, respond: (answer?: Answer) => void): true | undefined => {
    if (!isMessage(message) || !Object.hasOwn(handlers, message.speechmark)) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    const type = message.speechmark as keyof Some & string;
    const handler = handlers[type] as (data: unknown, sender: Sender) => unknown;
    const checked = check(type, message.data, sender);
    runNow(() => (checked.ok ? handler(checked.value, sender) : checked)).then(
      (value) => respond({ answered: true, value }),
      (error) => {
        console.error(`Speechmark could not answer ${type}`, error);
        respond();
      },
    );
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
  return () => browser.runtime.onMessage.removeListener(answer);
}

async function send(type: string, data: unknown, tabId?: number): Promise<unknown> {
  const message: Message = { speechmark: type, data };
  const answer: unknown =
    tabId === undefined
      ? await browser.runtime.sendMessage(message)
      : await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  if (!isAnswer(answer)) throw new Error(`nobody answered ${type}`);
  return answer.value;
}

/** Not a microtask later, unlike `Promise.resolve().then`. */
async function runNow(work: () => unknown): Promise<unknown> {
  return work();
}

const isMessage = (thing: unknown): thing is Message =>
  typeof thing === 'object' && thing !== null && 'speechmark' in thing && typeof thing.speechmark === 'string';

const isAnswer = (thing: unknown): thing is Answer =>
  typeof thing === 'object' && thing !== null && 'answered' in thing && thing.answered === true;

async function quietly(send: () => Promise<unknown>): Promise<unknown> {
  try {
    return (await send()) ?? null;
  } catch {
    return null;
  }
}

/** After an update the old content script lives on in open pages without an extension to talk to. */
function isCutOff(error: unknown): boolean {
  return !isExtensionHere() || (error instanceof Error && /context invalidated/i.test(error.message));
}

function isExtensionHere(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
