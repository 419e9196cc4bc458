import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { explainFailure } from '../../components/explain-failure';
import type { ListedSpeech } from '../../components/library/listed-speech';
import { formatRoute } from '../../components/library/route';
import { type SearchState, SearchView } from '../../components/library/SearchView';
import type { LibraryGateway } from './library-gateway';

interface SearchPageProps {
  readonly text: string;
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
}

/** What the address asks for, looked for in all speeches and claims. */
export function SearchPage({ text, speeches, gateway }: SearchPageProps) {
  const [asked, setAsked] = useState(0);
  const { state, stop } = useSearch(text, asked, gateway);
  const byId = useMemo(() => new Map(speeches.map(({ speech }) => [speech.id, speech])), [speeches]);
  return (
    <SearchView
      text={text}
      state={state}
      speeches={byId}
      onSearch={(next) => location.replace(formatRoute({ page: 'search', text: next }))}
      onStop={stop}
      onAgain={() => setAsked(asked + 1)}
      readSnippets={gateway.readSnippets}
      readClaim={gateway.readClaim}
    />
  );
}

function useSearch(text: string, asked: number, gateway: LibraryGateway) {
  const [state, setState] = useState<SearchState>({ kind: 'nothing asked' });
  const [control, setControl] = useState<AbortController | null>(null);
  useEffect(() => {
    if (!text.trim()) {
      setState({ kind: 'nothing asked' });
      return undefined;
    }
    const asking = new AbortController();
    setControl(asking);
    setState({ kind: 'looking', progress: null });
    const tell = (next: SearchState) => !asking.signal.aborted && setState(next);
    gateway
      .searchWords(
        { text, kinds: ['speeches', 'claims'] },
        (progress) => tell({ kind: 'looking', progress }),
        asking.signal,
      )
      .then(
        (found) => tell({ kind: 'found', found }),
        (error) => tell({ kind: 'failed', reason: explainFailure(gateway.toFailure(error)) }),
      );
    return () => asking.abort();
  }, [text, asked, gateway]);
  const stop = useCallback(() => {
    control?.abort();
    setState({ kind: 'stopped' });
  }, [control]);
  return { state, stop };
}
