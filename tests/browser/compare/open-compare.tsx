import '../library/stub-browser';
import { vi } from 'vitest';
import type { CompareGateway } from '@/components/compare/compare-gateway';
import type { ComparedText } from '@/components/compare/compared-pair';
import { type CompareState, formatCompareHash } from '@/components/compare-href';
import type { LinkedPassages } from '@/components/cross-references/join-answers';
import type { KeptLinks, SaidBeforeGateway } from '@/components/cross-references/said-before-gateway';
import type { LiveQuery } from '@/components/use-live-query';
import { ComparePage } from '@/entrypoints/compare/ComparePage';
import { succeed } from '@/lib/domain/errors';
import type { ReferenceAnswer } from '@/lib/domain/reference-answer';
import type { StoredTranscript } from '@/lib/domain/speechmark-document';
import { loadBundledSpeeches } from '@/lib/store/bundled';
import { buildComparison } from '../../support/build-comparison';
import { buildSaidBefore } from '../../support/fake-said-before';
import { render } from '../surfaces/render';

/** A bundled speech as the store gives it. */
export type StoredText = ComparedText;

export async function readStored(): Promise<{ earlier: StoredText; later: StoredText; all: StoredText[] }> {
  const all = (await loadBundledSpeeches((path) => fetch(path))).map(({ speech, transcript, readAt }) => ({
    speech,
    transcript: { ...transcript, speechId: speech.id, readings: [{ at: readAt, from: 'a file' }] } as StoredTranscript,
  }));
  const with_ = (words: string) => all.find(({ transcript }) => transcript.text.includes(words)) as StoredText;
  return { earlier: with_('Pinaki'), later: with_('46% of local authorities'), all };
}

const always = <Value,>(value: Value): LiveQuery<Value> => ({
  subscribe: ({ next }) => {
    next(value);
    return { unsubscribe: () => undefined };
  },
});

/** Keeps what is said of pairs, and tells it at once. */
function buildLinks(): SaidBeforeGateway & { answers: ReferenceAnswer[] } {
  const answers: ReferenceAnswer[] = [];
  let tell: (kept: KeptLinks) => void = () => undefined;
  const kept = () => ({ answers: [...answers], others: new Map(), coder: 'reader' as never });
  const fake = buildSaidBefore({ references: [], others: new Map(), searched: 0, keepFailure: null });
  return {
    ...fake,
    answers,
    watchAnswers: () => ({
      subscribe: ({ next }) => {
        tell = next;
        next(kept());
        return { unsubscribe: () => undefined };
      },
    }),
    answerLink: vi.fn(async (text, link: LinkedPassages, said) => {
      const stamp = { at: new Date().toISOString(), by: 'reader' as never };
      const endOf = (speechId: string, words: { text: string; start: number; end: number }) => ({
        speechId: speechId as never,
        transcriptId: text.transcript.id,
        quote: { type: 'TextQuoteSelector' as const, exact: words.text, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector' as const, start: words.start, end: words.end },
      });
      const before = answers.indexOf(link.answer as ReferenceAnswer);
      if (before >= 0) answers.splice(before, 1);
      answers.push({
        ends: [endOf(text.speechId as string, link.here), endOf(link.there.speechId, link.there)],
        verdict: { value: said.verdict ?? link.answer?.verdict.value ?? 'open', ...stamp },
        relation: { value: said.relation ? { name: said.relation, from: 0 } : null, ...stamp },
        notes: said.note === undefined ? (link.answer?.notes ?? {}) : { [stamp.by]: { value: said.note, ...stamp } },
      });
      tell(kept());
      return succeed(null);
    }),
  };
}

export interface Drawn {
  readonly root: HTMLElement;
  readonly gateway: CompareGateway;
}

/** The compare page at an address, over the bundled speeches and a comparison chosen by reading. */
export async function drawCompare(
  state: Partial<CompareState> | 'both',
  changes: Partial<CompareGateway> = {},
): Promise<Drawn & { earlier: StoredText; later: StoredText }> {
  const { earlier, later, all } = await readStored();
  const address = state === 'both' ? { a: earlier.speech.id, b: later.speech.id } : state;
  history.replaceState(null, '', formatCompareHash(address) || '#');
  const find = (id: string) => all.find(({ speech }) => speech.id === id);
  const gateway: CompareGateway = {
    prepare: async () => succeed(null),
    listSpeeches: async () => all.map(({ speech }) => speech),
    watchSpeech: (id) => {
      const text = find(id);
      return always(text ? { speech: text.speech, transcripts: [text.transcript] } : null);
    },
    compare: async (a, b) => {
      const isTurned = a.speech.id === later.speech.id;
      const comparison = buildComparison(isTurned ? { a: b, b: a } : { a, b });
      return succeed(isTurned ? { ...comparison, earlier: 'b' } : comparison);
    },
    links: buildLinks(),
    recallKeys: async () => true,
    keepKeys: vi.fn(),
    toFailure: (error) => ({ kind: 'storage refused', detail: String(error) }),
    ...changes,
  };
  const root = render(<ComparePage gateway={gateway} />, innerWidth);
  return { root, gateway, earlier, later };
}
