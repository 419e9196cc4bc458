import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isFound } from '../../lib/domain/placement';
import { ClaimEditor } from '../ClaimEditor';
import { explainFailure } from '../explain-failure';
import { Icon, Logo } from '../Icon';
import { PlacementLine } from '../PlacementLine';
import { shortenQuote } from '../shorten-quote';
import { copyQuote, copyWords, namesOfTypes, removeClaim } from './actions';
import { attachClaim, startAttaching } from './attach';
import { rememberFocus } from './focus-return';
import type { LocalClaim } from './keep-claims';
import type { CardState, Session } from './session';
import { findRects, scrollAbove } from './shown-text';
import { useFloating } from './use-floating';

/** Where the card is a sheet at the bottom (marking.css). */
const SHEET = '(max-width: 480px)';

export function Card({ session }: { session: Session }) {
  const open = session.card.value;
  const claim = open && session.keeper.local.value.find(({ id }) => id === open.id);
  return open && claim ? <OpenCard key={open.id} session={session} open={open} claim={claim} /> : null;
}

interface OpenCardProps {
  readonly session: Session;
  readonly open: CardState;
  readonly claim: LocalClaim;
}

/** One claim beside its mark: what it says, types, tags and note to change in place. Not modal: the page stays at hand. */
function OpenCard({ session, open, claim }: OpenCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const text = session.text.value;
  const placement = session.placements.value.get(claim.id);
  const span = placement && isFound(placement) ? placement : null;
  useFloating(box, `${claim.id} ${span?.start} ${span?.end}`, {
    placements: ['right-start', 'bottom-start', 'top-start'],
    distance: 10,
    contextElement: text.offsets.root,
    getRects: () => (span ? besideTheText(findRects(span, session.text.peek()), text.offsets.root) : []),
  });
  const giveBack = useRef(() => {});
  useLayoutEffect(() => {
    giveBack.current = rememberFocus(session.options.shadow);
    return () => {
      if (box.current?.contains(session.options.shadow.activeElement)) giveBack.current();
    };
  }, [session]);
  useEffect(() => {
    if (span && box.current && matchMedia(SHEET).matches)
      scrollAbove(span, text, innerHeight - box.current.offsetHeight);
  }, []);
  useEffect(() => {
    if (!open.focusNote) box.current?.focus({ preventScroll: true });
  }, [open]);
  const close = () => {
    giveBack.current();
    session.card.value = null;
  };
  return (
    <div
      ref={box}
      class="sm-float sm-card"
      role="dialog"
      aria-labelledby={`${id}-quote`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="sm-card__head">
        <Logo />
        <span class="sm-card__brand">{i18n.t('extension.name')}</span>
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--icon"
          aria-label={i18n.t('marking.close')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      <blockquote
        id={`${id}-quote`}
        class="sm-card__quote sm-quotation"
        dir="auto"
        data-sm-type={claim.types[0] ?? 'none'}
        aria-label={i18n.t('marking.card', { quote: shortenQuote(claim.target.quote.exact, 120) })}
      >
        {claim.target.quote.exact}
      </blockquote>
      {span && (
        <PlacementLine placement={span}>
          <p class="sm-placement__actions">
            <button
              type="button"
              class="sm-button sm-button--quiet sm-button--small"
              onClick={() => void attachClaim(session, claim.id, span, true)}
            >
              <Icon name="check" />
              {i18n.t('claim.accept')}
            </button>
            <button
              type="button"
              class="sm-button sm-button--quiet sm-button--small"
              onClick={() => startAttaching(session, claim.id)}
            >
              <Icon name="locate" />
              {i18n.t('claim.attach')}
            </button>
          </p>
        </PlacementLine>
      )}
      <NotSaved session={session} claim={claim} />
      <ClaimEditor
        types={claim.types}
        tags={claim.tags}
        note={claim.note}
        knownTags={session.keeper.stored.value.tags.map(({ name }) => name.value)}
        focusNote={open.focusNote}
        onChange={(changes) => void session.keeper.edit(claim.id, changes)}
      />
      <div class="sm-card__actions">
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small"
          title={i18n.t('marking.copyTitle')}
          onClick={() => void copyQuote(session, claim.target.quote.exact, span)}
        >
          <Icon name="copy" />
          {i18n.t('marking.copy')}
        </button>
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small"
          onClick={() => session.options.gateway.openPanel()}
        >
          <Icon name="panel" />
          {i18n.t('marking.openPanel')}
        </button>
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small sm-button--danger"
          onClick={() => {
            giveBack.current();
            void removeClaim(session, claim.id);
          }}
        >
          <Icon name="trash" />
          {i18n.t('marking.delete')}
        </button>
      </div>
    </div>
  );
}

/** As wide as the text, so that a card at its side covers no words of it. */
function besideTheText(lines: readonly DOMRect[], root: Element): DOMRect[] {
  const { right } = root.getBoundingClientRect();
  return lines.map((line) => new DOMRect(line.left, line.top, Math.max(line.right, right) - line.left, line.height));
}

/** Nothing typed is lost when it can't be stored: it stays here, can be taken away, and be sent again. */
function NotSaved({ session, claim }: { session: Session; claim: LocalClaim }) {
  return (
    <div role="alert">
      {claim.failure && (
        <div class="sm-notice sm-notice--danger">
          <p>{i18n.t('marking.notSaved', { reason: explainFailure(claim.failure) })}</p>
          <button type="button" class="sm-button sm-button--small" onClick={() => void session.keeper.retry(claim.id)}>
            <Icon name="reload" />
            {i18n.t('marking.retry')}
          </button>{' '}
          <button
            type="button"
            class="sm-button sm-button--small"
            onClick={() => void copyWords(session, { text: describeClaim(claim) })}
          >
            <Icon name="copy" />
            {i18n.t('marking.copyClaim')}
          </button>
        </div>
      )}
    </div>
  );
}

/** The claim in plain text: its words, then types and tags, then the note. */
function describeClaim({ target, types, tags, note }: LocalClaim): string {
  const labels = [namesOfTypes(types), ...tags].join(', ');
  return [`“${target.quote.exact}”`, labels, note].filter(Boolean).join('\n');
}
