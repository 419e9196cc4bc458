import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SuggestionState } from '../../components/threads/Suggestions';
import type { ThreadData, ThreadGateway } from '../../components/threads/thread-data';
import { keyOfMention, livingMentions } from '../../lib/domain/thread';

/** Looks for more mentions when asked; those that joined since are no longer offered. */
export function useSuggestedMentions(
  data: ThreadData | null,
  threads: ThreadGateway,
): { suggestions: SuggestionState; look: () => void } {
  const [state, setState] = useState<SuggestionState>({ status: 'idle' });
  const search = useRef<AbortController | null>(null);
  useEffect(() => () => search.current?.abort(), []);
  const look = useCallback(() => {
    if (!data) return;
    search.current?.abort();
    search.current = new AbortController();
    const { signal } = search.current;
    setState({ status: 'looking' });
    threads.suggestMentions(data, signal).then(
      (found) => {
        if (signal.aborted) return;
        setState(
          found?.ok ? { status: 'found', mentions: found.value } : { status: 'failed', failure: found?.error ?? null },
        );
      },
      () => signal.aborted || setState({ status: 'failed', failure: null }),
    );
  }, [data, threads]);
  const suggestions = useMemo((): SuggestionState => {
    if (state.status !== 'found' || !data) return state;
    const known = new Set(livingMentions(data.thread).map(({ target }) => keyOfMention(target)));
    return { ...state, mentions: state.mentions.filter(({ target }) => !known.has(keyOfMention(target))) };
  }, [state, data]);
  return { suggestions, look };
}
