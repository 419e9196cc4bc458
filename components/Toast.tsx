import { useEffect, useRef, useState } from 'preact/hooks';

/** Long enough to read and act on; it waits while the pointer or the focus is on it. */
const TOAST_MS = 10_000;

export interface ToastMessage {
  /** Raised for every new message, also when the words are the same. */
  readonly key: number;
  readonly text: string;
  readonly action: { readonly label: string; run(): void } | null;
}

interface ToastProps {
  readonly message: ToastMessage | null;
  onDone(): void;
}

/** A line that says what was done and lets it be undone, then goes. Announced politely. */
export function Toast({ message, onDone }: ToastProps) {
  const [isHeld, setHeld] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;
  const key = message?.key;
  useEffect(() => {
    if (key === undefined || isHeld) return undefined;
    const timer = setTimeout(() => done.current(), TOAST_MS);
    return () => clearTimeout(timer);
  }, [key, isHeld]);
  return (
    <div role="status" class="sm-toast-region">
      {message && (
        <div
          key={message.key}
          class="sm-toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.action && (
            <button type="button" class="sm-button" onClick={message.action.run}>
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
