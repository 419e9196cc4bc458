import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortenQuote } from '../shorten-quote';
import { TypeLetter } from '../TypeChip';
import { useRovingFocus } from '../use-roving-focus';
import { namesOfTypes, openCard } from './actions';
import { rememberFocus } from './focus-return';
import type { Session } from './session';
import { useFloating } from './use-floating';

export function Chooser({ session }: { session: Session }) {
  return session.chooser.value && <OpenChooser session={session} />;
}

/** Which of several claims at one place is meant. */
function OpenChooser({ session }: { session: Session }) {
  const { ids, x, y } = session.chooser.value ?? { ids: [], x: 0, y: 0 };
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(box);
  const giveBack = useRef(() => {});
  const { scrollY } = window;
  useFloating(box, `${x} ${y}`, {
    placements: ['bottom-start', 'top-start'],
    distance: 12,
    contextElement: session.text.value.offsets.root,
    getRects: () => [new DOMRect(x, y - (window.scrollY - scrollY), 0, 0)],
  });
  useLayoutEffect(() => {
    giveBack.current = rememberFocus(session.options.shadow);
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [session]);
  const claims = session.found.value.filter(({ claim }) => ids.includes(claim.id));
  return (
    <div
      ref={box}
      class="sm-float sm-chooser"
      role="dialog"
      aria-label={i18n.t('marking.chooser')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          giveBack.current();
          session.chooser.value = null;
        } else onKeyDown(event);
      }}
    >
      {claims.map(({ claim }) => (
        <button
          key={claim.id}
          type="button"
          class="sm-list__mark"
          data-roving
          onClick={() => {
            giveBack.current();
            openCard(session, claim.id);
          }}
        >
          <TypeLetter type={claim.types[0] ?? null} />
          <span>
            <span class="sm-list__types">{namesOfTypes(claim.types)}</span>{' '}
            <q class="sm-list__quote" dir="auto">
              {shortenQuote(claim.target.quote.exact, 70)}
            </q>
          </span>
        </button>
      ))}
    </div>
  );
}
