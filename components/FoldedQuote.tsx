import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface FoldedQuoteProps {
  readonly text: string;
  /** BCP 47, of the words. */
  readonly language: string;
  /** Pressing the words goes to their place; null where there is none to go to. */
  readonly onShow: (() => void) | null;
  readonly showLabel: string;
}

/** A quotation of which three lines are seen until it is unfolded. The fold is offered only where something is hidden. */
export function FoldedQuote({ text, language, onShow, showLabel }: FoldedQuoteProps) {
  const words = useRef<HTMLSpanElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isButton = onShow !== null;
  useEffect(() => {
    const element = words.current;
    if (!element) return undefined;
    // An observer rather than a measurement: cards out of view are not laid out until they are scrolled near.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      if (element.dataset.open) return;
      const isCut = element.scrollHeight > element.clientHeight + 2;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setLong(isCut));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
    // The words are drawn anew when they become a button.
  }, [text, isButton]);

  const body = (
    <span ref={words} class="sm-quote__words sm-quotation" lang={language} dir="auto" data-open={isOpen || undefined}>
      {i18n.t('claim.quote', { text })}
    </span>
  );
  return (
    <blockquote class="sm-quote">
      {onShow ? (
        <button type="button" class="sm-quote__button" title={showLabel} onClick={onShow}>
          {body}
        </button>
      ) : (
        body
      )}
      {isLong && (
        <button
          type="button"
          class="sm-quote__fold sm-button sm-button--quiet sm-button--small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {i18n.t(isOpen ? 'claim.showLess' : 'claim.showAll')}
        </button>
      )}
    </blockquote>
  );
}
