import { useEffect, useState } from 'preact/hooks';

/** From here on both texts stand side by side; the same width as in `compare.css`. */
const WIDE = '(min-width: 1000px)';

export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const follow = () => setWide(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isWide;
}
