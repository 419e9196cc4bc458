import { useEffect, useState } from 'preact/hooks';

/** A list of thousands is not searched at every letter. */
const TYPING_PAUSE_MS = 200;

/** The text as typed, told on after a pause; a text that comes from elsewhere (Back, "Clear") replaces it at once. */
export function useTypedText(given: string, onPause: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState({ given, text: given });
  const text = typed.given === given ? typed.text : given;
  useEffect(() => {
    if (text === given) return undefined;
    const timer = setTimeout(() => onPause(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return [text, (next) => setTyped({ given, text: next })];
}
