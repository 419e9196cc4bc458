import { signal } from '@preact/signals';
import { render } from 'preact';
import { layOutNumbers } from '../../components/page-aids/lay-out-numbers';
import { PageGuide } from '../../components/page-aids/PageGuide';
import { goToSpan } from '../../components/reading-aids/go-to-span';
import { keepNumbers, readNumbers } from '../../lib/messaging/page-aids';
import type { AidedPage, PageAidScript } from './page-aid-script';

/** The parts of the speech, its dates, its status and how far one is, at the foot of the window. */
export const readingGuide: PageAidScript = { name: 'reading', start };

function start({ host, container, text }: AidedPage, stop: AbortSignal): void {
  const hasNumbers = signal(false);
  void readNumbers().then((isOn) => {
    hasNumbers.value = isOn;
  });
  const numbers = layOutNumbers({ text, isOn: hasNumbers, host }, stop);
  render(
    <PageGuide
      text={text}
      numbers={numbers}
      hasNumbers={hasNumbers}
      onGo={(span) => goToSpan(span, text.peek())}
      onNumbers={(isOn) => {
        hasNumbers.value = isOn;
        void keepNumbers(isOn);
      }}
    />,
    container,
  );
  stop.addEventListener('abort', () => render(null, container));
}
