import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import { orderInTime } from '../../lib/domain/order-in-time';
import type { Speech } from '../../lib/domain/speech';
import type { Passage } from '../../lib/domain/transcript';
import { compareHref } from '../compare-href';
import { useLiveQuery } from '../use-live-query';
import { joinAnswers, type LinkedPassages } from './join-answers';
import type { LinkActions } from './PairCard';
import type { AskedText, Progress, SaidBeforeAnswer, SaidBeforeGateway, SaidOfLink } from './said-before-gateway';

export type SaidBeforeState =
  | { readonly status: 'looking'; readonly progress: Progress | null }
  /** Null for a fault of our own. */
  | { readonly status: 'failed'; readonly failure: Failure | null }
  | { readonly status: 'found'; readonly answer: SaidBeforeAnswer };

const LOOKING: SaidBeforeState = { status: 'looking', progress: null };

interface Asked {
  /** Null for the whole speech. */
  readonly passages: readonly Passage[] | null;
  readonly among: SpeechId | null;
  readonly limit: number;
}

/** Asks once per text and question: claims that come and go don't change what was said before. */
export function useSaidBefore(
  text: AskedText,
  { passages, among, limit }: Asked,
  gateway: SaidBeforeGateway,
): SaidBeforeState {
  const [state, setState] = useState<SaidBeforeState>(LOOKING);
  const { deliveredOn, speakers, event } = text.speech;
  const facts = JSON.stringify([deliveredOn, speakers, event]);
  const asked = `${text.transcript.id} ${text.speechId} ${facts} ${among} ${passages?.map(({ start, end }) => `${start}-${end}`)}`;
  useEffect(() => {
    const search = new AbortController();
    const { signal } = search;
    setState((before) => (passages && before.status === 'found' ? before : LOOKING));
    const onProgress = (progress: Progress) => signal.aborted || setState({ status: 'looking', progress });
    gateway.findSaidBefore(text, { passages, among, limit, signal, onProgress: passages ? () => {} : onProgress }).then(
      (found) => {
        if (signal.aborted) return;
        setState(
          found?.ok ? { status: 'found', answer: found.value } : { status: 'failed', failure: found?.error ?? null },
        );
      },
      () => signal.aborted || setState({ status: 'failed', failure: null }),
    );
    return () => search.abort();
  }, [asked, gateway]);
  return state;
}

interface Links {
  /** Null until it is known what the reader has said: a dismissed one is never shown, not even for a moment. */
  readonly links: readonly LinkedPassages[] | null;
  readonly others: ReadonlyMap<SpeechId, Speech>;
  readonly actions: LinkActions;
  /** Why the last answer was not kept; null where it was. */
  readonly failure: Failure | null;
}

/** What was found, joined with what the reader has said of it, and the ways to say more. */
export function useLinks(text: AskedText, answer: SaidBeforeAnswer | null, gateway: SaidBeforeGateway): Links {
  const { speechId, speech, transcript } = text;
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = speechId ?? speech.id;
  const kept = useLiveQuery(() => gateway.watchAnswers(id), [gateway, id]);
  const stored = kept.status === 'ready' ? kept.value : null;
  return useMemo(() => {
    const others = new Map([...(stored?.others ?? []), ...(answer?.others ?? []), [id, speech] as const]);
    const orderOf = (other: SpeechId) => orderInTime(others.get(other)?.deliveredOn ?? null, speech.deliveredOn);
    const say = (link: LinkedPassages, said: SaidOfLink) =>
      void gateway.answerLink(text, link, said).then((result) => setFailure(result.ok ? null : result.error));
    const coder = stored?.coder ?? null;
    return {
      links:
        kept.status === 'loading'
          ? null
          : joinAnswers(answer?.references ?? [], stored?.answers ?? [], { speechId: id, transcript, orderOf, coder }),
      others,
      failure,
      actions: {
        onConfirm: (link) => say(link, { verdict: 'confirmed' }),
        onDismiss: (link) => say(link, { verdict: 'dismissed' }),
        onReopen: (link) => say(link, { verdict: 'open', relation: null }),
        compareHref: (link) => speechId && hrefOfPair(speechId, link),
        onCompare: (link) =>
          void gateway
            .openCompare(text, (stored) => hrefOfPair(stored, link))
            .then((result) => setFailure(result.ok ? null : result.error)),
        threads: gateway.threads,
        onRelate: (link, relation) => say(link, { relation, ...(relation && { verdict: 'confirmed' as const }) }),
        onNote: (link, note) => say(link, { note, ...(note && { verdict: 'confirmed' as const }) }),
      },
    };
  }, [text, answer, kept.status, stored, failure, gateway, id, speech, transcript]);
}

/** The earlier speech is A. */
function hrefOfPair(own: SpeechId, { here, there, order }: LinkedPassages): string {
  const isFirst = order === 'later';
  const [a, b] = isFirst ? [own, there.speechId] : [there.speechId, own];
  const at = isFirst ? { a: here.start, b: there.start } : { a: there.start, b: here.start };
  return compareHref({ a, b, at: here.isShown ? at : null });
}
