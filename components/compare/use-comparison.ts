import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../lib/domain/errors';
import type { SpeechComparison } from '../../lib/domain/speech-comparison';
import type { Progress } from '../cross-references/said-before-gateway';
import type { CompareGateway } from './compare-gateway';
import type { ComparedText } from './compared-pair';

export type ComparisonState =
  | { readonly status: 'looking'; readonly progress: Progress | null }
  /** Null for a fault of our own. */
  | { readonly status: 'failed'; readonly failure: Failure | null }
  | { readonly status: 'stopped' }
  | { readonly status: 'found'; readonly comparison: SpeechComparison };

const LOOKING: ComparisonState = { status: 'looking', progress: null };

/** Asks once for each two texts; can be stopped and asked again. */
export function useComparison(a: ComparedText, b: ComparedText, gateway: Pick<CompareGateway, 'compare'>) {
  const asked = `${a.speech.id} ${a.transcript.id} ${b.speech.id} ${b.transcript.id}`;
  const [answer, setAnswer] = useState<{ of: string; state: ComparisonState }>({ of: asked, state: LOOKING });
  const [turn, setTurn] = useState(0);
  const [search, setSearch] = useState<AbortController | null>(null);
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const set = (state: ComparisonState) => signal.aborted || setAnswer({ of: asked, state });
    setSearch(control);
    set(LOOKING);
    gateway.compare(a, b, { signal, onProgress: (progress) => set({ status: 'looking', progress }) }).then(
      (found) =>
        set(
          found?.ok
            ? { status: 'found', comparison: found.value }
            : { status: 'failed', failure: found?.error ?? null },
        ),
      () => set({ status: 'failed', failure: null }),
    );
    return () => control.abort();
  }, [asked, gateway, turn]);
  return {
    // Of other texts nothing is known yet.
    state: answer.of === asked ? answer.state : LOOKING,
    stop() {
      search?.abort();
      setAnswer({ of: asked, state: { status: 'stopped' } });
    },
    again: () => setTurn(turn + 1),
  };
}
