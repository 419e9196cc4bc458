import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { succeed } from '@/lib/domain/errors';
import { asClaimId } from '@/lib/domain/ids';
import { askPage, listen, sendNotice, sendToShell, sendToStore } from '@/lib/messaging/messenger';
import type { NoticeProtocol, StoreProtocol } from '@/lib/messaging/protocol';
import { buildClaim } from '../../support/build-claim';

type Listener = (message: unknown, sender: unknown, respond: (answer?: unknown) => void) => unknown;

let listeners: Listener[] = [];
const send = vi.fn<(...args: unknown[]) => Promise<unknown>>();

/** The browser's own messaging, with answers given beforehand; without one, nobody is there. */
beforeEach(() => {
  listeners = [];
  send.mockReset().mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as Listener);
  });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation((listener) => {
    listeners = listeners.filter((other) => other !== listener);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const id = asClaimId('c1');
const closed = () => new Error('A listener indicated an asynchronous response but the message channel closed.');

describe('the sender to the store', () => {
  test('gives the answer of the background', async () => {
    const claim = buildClaim();
    send.mockResolvedValueOnce({ answered: true, value: succeed(claim) });
    expect(await sendToStore('deleteClaim', { id })).toEqual(succeed(claim));
  });

  test('asks once more if the worker was stopped half-way', async () => {
    send.mockRejectedValueOnce(closed()).mockResolvedValueOnce({ answered: true, value: succeed(1) });
    expect(await sendToStore('deleteClaim', { id })).toEqual(succeed(1));
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('says so if nobody answers twice', async () => {
    send.mockRejectedValueOnce(closed()).mockResolvedValueOnce(undefined);
    expect(await sendToStore('deleteClaim', { id })).toEqual({ ok: false, error: { kind: 'no answer' } });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('does not wait for ever for a background that says nothing', async () => {
    vi.useFakeTimers();
    send.mockReset().mockReturnValue(new Promise(() => {}));
    const answer = sendToStore('deleteClaim', { id });
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await answer).toEqual({ ok: false, error: { kind: 'no answer' } });
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('says that the extension was updated, without asking again', async () => {
    send.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    expect(await sendToStore('deleteClaim', { id })).toEqual({ ok: false, error: { kind: 'extension gone' } });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

test('a page without a content script answers null', async () => {
  expect(await askPage(7, 'getPageState')).toBeNull();
});

test('notices and requests that nobody hears are let go', async () => {
  sendNotice('pageChanged');
  sendToShell('openLibrary', { speechId: null });
  expect(send).toHaveBeenCalledTimes(2);
});

describe('a listener', () => {
  /** Lets a message arrive; null if nobody means to answer. */
  function arrive(type: string, data: unknown, senderId = fakeBrowser.runtime.id): Promise<unknown> | null {
    let kept: unknown[] = [];
    const answer = new Promise<unknown>((resolve) => {
      kept = listeners.map((listener) => listener({ speechmark: type, data }, { id: senderId }, resolve));
    });
    return kept.includes(true) ? answer : null;
  }
  const handlers = { deleteClaim: vi.fn(() => succeed(buildClaim())) };
  const listenTo = () => listen<Pick<StoreProtocol, 'deleteClaim'>>(handlers);

  test('leaves messages for others unanswered, so that a page never answers for the background', () => {
    listenTo();
    expect(arrive('addClaim', {})).toBeNull();
    expect(arrive('deleteClaim', { id })).not.toBeNull();
  });

  test('gives nothing to another extension', () => {
    listenTo();
    handlers.deleteClaim.mockClear();
    expect(arrive('deleteClaim', { id }, 'another-extension')).toBeNull();
    expect(handlers.deleteClaim).not.toHaveBeenCalled();
  });

  test('runs its handler before anything is awaited, as a panel can only be opened in the click', () => {
    listenTo();
    handlers.deleteClaim.mockClear();
    void arrive('deleteClaim', { id });
    expect(handlers.deleteClaim).toHaveBeenCalledOnce();
  });

  test('answers a refusal of the check without calling the handler', async () => {
    const refusal = { ok: false, error: { kind: 'not understood', detail: 'id: x' } } as const;
    listen<Pick<StoreProtocol, 'deleteClaim'>>(handlers, () => refusal);
    handlers.deleteClaim.mockClear();
    expect(await arrive('deleteClaim', {})).toEqual({ answered: true, value: refusal });
    expect(handlers.deleteClaim).not.toHaveBeenCalled();
  });

  test('that throws is logged, and the sender gets no answer', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    listen<Pick<StoreProtocol, 'deleteClaim'>>({ deleteClaim: () => Promise.reject(new TypeError('ours')) });
    expect(await arrive('deleteClaim', { id })).toBeUndefined();
    expect(log).toHaveBeenCalledOnce();
  });

  test('may stand beside another for the same message', () => {
    const [one, two] = [vi.fn(), vi.fn()];
    listen<NoticeProtocol>({ pageChanged: one });
    listen<NoticeProtocol>({ pageChanged: two });
    void arrive('pageChanged', undefined);
    expect(one).toHaveBeenCalledOnce();
    expect(two).toHaveBeenCalledOnce();
  });

  test.each([null, 'deleteClaim', { type: 'deleteClaim' }, { speechmark: 'toString' }])('passes over %j', (message) => {
    listenTo();
    expect(listeners.map((listener) => listener(message, { id: fakeBrowser.runtime.id }, vi.fn()))).toEqual([
      undefined,
    ]);
  });

  test('stops when told to', () => {
    listenTo()();
    expect(arrive('deleteClaim', { id })).toBeNull();
  });
});
