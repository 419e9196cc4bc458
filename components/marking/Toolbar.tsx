import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CLAIM_TYPES, type ClaimType, type ClaimTypeId } from '../../lib/domain/claim-types';
import { Icon, Logo } from '../Icon';
import { TypeLetter } from '../TypeChip';
import { useRovingFocus } from '../use-roving-focus';
import { AttachRow } from './AttachRow';
import { closeToolbar, copyQuote, markSpan } from './actions';
import { DraftAdjuster } from './DraftAdjuster';
import { rememberFocus } from './focus-return';
import type { Session, ToolbarState } from './session';
import { findRects, scrollAbove } from './shown-text';
import { useFloating } from './use-floating';
import { typeOfKey } from './watch-page';

const HANDLES = 32;
/** Where the toolbar is a sheet at the bottom (marking.css). */
const SHEET = '(max-width: 480px), (max-height: 480px)';

export function Toolbar({ session }: { session: Session }) {
  const open = session.toolbar.value;
  return open && <OpenToolbar key={open.kind} session={session} open={open} />;
}

/** Beside the selected words: a type at one press, or a note, or a copy. */
function OpenToolbar({ session, open }: { session: Session; open: ToolbarState }) {
  const { span, kind, byTouch } = open;
  const text = session.text.value;
  const box = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const onRowKeyDown = useRovingFocus(row);
  const [isMore, setMore] = useState(false);
  const [shown, setShown] = useState<ClaimTypeId | null>(null);
  useFloating(box, `${span.start}-${span.end}`, {
    placements: byTouch ? ['bottom', 'top'] : ['top', 'bottom'],
    // The system's own menu stands above a touched selection, and its handles hang below.
    distance: byTouch ? HANDLES : 8,
    contextElement: text.offsets.root,
    getRects: () => findRects(session.toolbar.peek()?.span ?? span, text),
  });
  useLayoutEffect(() => {
    if (!matchMedia(SHEET).matches || !box.current) return;
    const isAbove = scrollAbove(span, text, innerHeight - box.current.offsetHeight);
    box.current.toggleAttribute('data-at-top', !isAbove);
  }, [span.start, span.end, text]);
  const giveBack = useRef(() => {});
  useLayoutEffect(() => {
    giveBack.current = rememberFocus(session.options.shadow);
    return () => {
      if (box.current?.contains(session.options.shadow.activeElement)) giveBack.current();
    };
  }, [session]);

  const mark = (type: ClaimTypeId | null, openNote = false) => {
    giveBack.current();
    markSpan(session, type, openNote);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const type = attaching ? null : typeOfKey(event);
    if (type) mark(type);
    else if (event.key === 'Escape') {
      giveBack.current();
      closeToolbar(session);
    } else return;
    event.preventDefault();
  };
  const words = text.transcript.text.slice(span.start, span.end);
  const attaching = session.attaching.value;
  const button = (type: ClaimType) => (
    <button
      key={type.id}
      type="button"
      class="sm-toolbar__type"
      data-sm-type={type.id}
      data-roving
      onClick={() => mark(type.id)}
      onPointerEnter={() => setShown(type.id)}
      onPointerLeave={() => setShown(null)}
      onFocus={() => setShown(type.id)}
      onBlur={() => setShown(null)}
    >
      {/* Whoever speaks to the browser says what is seen on the button. */}
      <span class="sm-hidden">
        {i18n.t('marking.typeWithKey', {
          type: i18n.t(`claimType.${type.id}`),
          sign: `${type.letter}${type.key ?? ''}`,
        })}
      </span>
      <TypeLetter type={type.id} />
      <span class="sm-toolbar__key" aria-hidden="true">
        {type.key}
      </span>
    </button>
  );

  return (
    <div
      ref={box}
      class="sm-float sm-toolbar"
      role="toolbar"
      aria-label={i18n.t('marking.toolbar')}
      onKeyDown={onKeyDown}
      // A press on the toolbar must leave the selection as it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      {kind === 'draft' && <DraftAdjuster session={session} span={span} words={words} />}
      {attaching ? (
        <AttachRow session={session} id={attaching} span={span} onDone={() => giveBack.current()} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form */}
          <div
            ref={row}
            class="sm-toolbar__row"
            role="group"
            aria-label={i18n.t('editor.types')}
            onKeyDown={onRowKeyDown}
          >
            <span class="sm-toolbar__types">{CLAIM_TYPES.filter(({ key }) => key !== null).map(button)}</span>
            {isMore && (
              <span class="sm-toolbar__types">{CLAIM_TYPES.filter(({ key }) => key === null).map(button)}</span>
            )}
            <span class="sm-toolbar__actions">
              <button
                type="button"
                class="sm-button sm-button--quiet sm-button--small sm-toolbar__more"
                data-roving
                title={i18n.t(isMore ? 'marking.fewerTitle' : 'marking.moreTitle')}
                aria-expanded={isMore}
                onClick={() => setMore(!isMore)}
              >
                {i18n.t(isMore ? 'marking.fewer' : 'marking.more')}
                <Icon name="chevron" />
              </button>
              <button
                type="button"
                class="sm-button sm-button--quiet sm-button--small"
                data-roving
                title={i18n.t('marking.noteTitle')}
                onClick={() => mark(null, true)}
              >
                <Icon name="edit" />
                {i18n.t('marking.note')}
              </button>
              <button
                type="button"
                class="sm-button sm-button--quiet sm-button--small"
                data-roving
                title={i18n.t('marking.copyTitle')}
                onClick={() => void copyQuote(session, words, span)}
              >
                <Icon name="copy" />
                {i18n.t('marking.copy')}
              </button>
            </span>
          </div>
          <p class="sm-toolbar__hint" aria-hidden="true">
            <Logo />
            {shown ? (
              <span>
                <b>{i18n.t(`claimType.${shown}`)}</b> {i18n.t(`claimTypeDefinition.${shown}`)}
              </span>
            ) : (
              <span>{describeChoice(countWords(words))}</span>
            )}
          </p>
        </>
      )}
    </div>
  );
}

/** How many words would be marked, and what the keys stand for, in their order. */
function describeChoice(n: number): string {
  const keyed = CLAIM_TYPES.filter(({ key }) => key !== null);
  return i18n.t('marking.hint', n, { n, types: keyed.map(({ id }) => i18n.t(`claimType.${id}`)).join(', ') });
}

const countWords = (words: string): number => words.split(/\s+/).filter(Boolean).length;
