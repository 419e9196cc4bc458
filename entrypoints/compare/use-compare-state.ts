import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type CompareState, formatCompareHash, parseCompareHash } from '../../components/compare-href';

/**
 * What the address says, and a way to change it. Other texts are a step in the browser's history, all else only changes the
 * address; and where the texts are being read is no reason to draw anything anew.
 */
export function useCompareState(): [CompareState, (change: Partial<CompareState>) => void] {
  const [state, setState] = useState(() => parseCompareHash(location.hash));
  const latest = useRef(state);
  useEffect(() => {
    const follow = () => {
      latest.current = parseCompareHash(location.hash);
      setState(latest.current);
    };
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const change = useCallback((part: Partial<CompareState>) => {
    latest.current = { ...latest.current, ...part };
    const address = formatCompareHash(latest.current) || '#';
    if ('a' in part || 'b' in part) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (Object.keys(part).some((key) => key !== 'at')) setState(latest.current);
  }, []);
  return [state, change];
}
