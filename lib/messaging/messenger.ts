import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import { type Failure, fail, type Result } from '../domain/errors';
import type { NoticeProtocol, PageProtocol, ShellProtocol, StoreProtocol } from './protocol';

type Protocol = StoreProtocol & ShellProtocol & PageProtocol & NoticeProtocol;
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

// The library's own types bind each call to one literal name; here names travel through maps, so they are checked by the
// functions below instead.
interface Wire {
  sendMessage(type: string, data: unknown, tabId?: number): Promise<unknown>;
  onMessage(type: string, handler: (message: { data: unknown; sender: Sender }) => unknown): () => void;
}
const wire: Wire = defineExtensionMessaging<Record<string, (data: unknown) => unknown>>();

/**
 * Sends a message to the background and waits until its transaction is complete. A worker that was stopped half-way is
 * asked a second time; commands carry ids made here, so that a retry can't write twice.
 */
export async function sendToStore<Type extends keyof StoreProtocol>(
  type: Type,
  data: Data<Type>,
): Promise<Reply<Type> | Result<never>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await wire.sendMessage(type, data)) as Reply<Type>;
    } catch (error) {
      if (isCutOff(error)) return fail({ kind: 'extension gone' });
      if (attempt === 2) return fail(NO_ANSWER);
    }
  }
}

const NO_ANSWER: Failure = { kind: 'no answer' };

/** Asks the background to do something whose outcome the sender does not wait for. */
export function sendToShell<Type extends keyof ShellProtocol>(type: Type, ...[data]: Sent<Type>): void {
  void quietly(() => wire.sendMessage(type, data));
}

/** Asks the content script of a tab; null where nobody answers there. */
export function askPage<Type extends keyof PageProtocol>(
  tabId: number,
  type: Type,
  ...[data]: Sent<Type>
): Promise<Reply<Type> | null> {
  return quietly(() => wire.sendMessage(type, data, tabId)) as Promise<Reply<Type> | null>;
}

/** Tells whoever is open; nobody need be. */
export function sendNotice<Type extends keyof NoticeProtocol>(type: Type): void {
  void quietly(() => wire.sendMessage(type, undefined));
}

/**
 * Answers messages from now on. What is not from this extension is left unanswered; data is checked by `check` first, and
 * a refusal is the answer.
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
  const stops = Object.entries(handlers).map(([type, handler]) =>
    wire.onMessage(type, ({ data, sender }) => {
      if (sender.id !== browser.runtime.id) return fail({ kind: 'not understood', detail: 'sender' });
      const checked = check(type as keyof Some & string, data, sender);
      return checked.ok ? (handler as (data: unknown, sender: Sender) => unknown)(checked.value, sender) : checked;
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

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
