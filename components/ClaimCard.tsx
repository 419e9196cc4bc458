import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Claim, type ClaimChanges, firstTarget, type Tag } from '../lib/domain/claim';
import type { Result } from '../lib/domain/errors';
import type { CoderId, TagId } from '../lib/domain/ids';
import { isFound, type Placement } from '../lib/domain/placement';
import type { Thread } from '../lib/domain/thread';
import { findRedactionInstead } from '../lib/text/redaction-instead';
import { isSameWording } from '../lib/text/same-wording';
import { ClaimEdit } from './ClaimEdit';
import { FoldedQuote } from './FoldedQuote';
import { formatInstant } from './format-date';
import { NotFoundNotice } from './NotFoundNotice';
import { PageIcon, type PageIconName } from './PageIcon';
import { PlacementLine } from './PlacementLine';
import { directionOf } from './reading/direction-of';
import { shortenQuote } from './shorten-quote';
import { TypeChip } from './TypeChip';
import { ThreadsOfClaim } from './threads/ThreadsOfClaim';
import './claim-card.css';
import './tag-colours.css';

/** What a reader can do with a claim on a list. */
export interface ClaimActions {
  /** Where "show" leads; null where nothing can show the text. */
  readonly showIn: 'page' | 'reading view' | null;
  /** Whether a claim that is not found is shown too, in the text that it was marked in. */
  readonly showsLost?: boolean;
  show(claim: Claim): void;
  /** Shows a stretch of the text that was rejected as the claim's place. */
  showPassage(range: { start: number; end: number }): void;
  /** Puts a quotation with its source on the clipboard. */
  copy(claim: Claim): void;
  copyText(text: string): void;
  remove(claim: Claim): void;
  /** Looks up what was said before on the claim's matter; absent where nothing shows that. */
  readonly askBefore?: (claim: Claim) => void;
  edit(claim: Claim, changes: ClaimChanges): Promise<Result<Claim>>;
  /** Gives the claim other words of the text on show; without a range, lets the reader select them. Null where no text is. */
  readonly attach: ((claim: Claim, range: { start: number; end: number } | null) => void) | null;
}

interface ClaimCardProps {
  readonly claim: Claim;
  readonly tags: readonly Tag[];
  /** Null while it is being looked for. */
  readonly placement: Placement | null;
  /** Whose note is the reader's own; null while unknown. */
  readonly coder: CoderId | null;
  readonly language: string;
  /** The words that it was looked for in; null where they are not at hand. */
  readonly text?: string | null;
  /** Those in which the speech is mentioned. */
  readonly threads?: readonly Thread[];
  readonly actions: ClaimActions;
}

/** One claim: quote, types, tags, notes, where it stands, and one line of actions. */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, tags, placement, coder, language, text = null, threads = [], actions } = props;
  const [isEditing, setEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The focus goes into the editor, and back to the button that opened it.
    const next = isEditing ? '.sm-claim__editor :is(button, input)' : '[data-action="edit"]';
    if (isEditing !== wasEditing.current) card.current?.querySelector<HTMLElement>(next)?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const isShown = actions.showIn !== null && placement !== null && (isFound(placement) || actions.showsLost === true);
  const [firstType] = claim.types.value;
  return (
    <article
      ref={card}
      class="sm-claim"
      data-sm-claim={claim.id}
      data-sm-type={firstType ?? 'none'}
      data-sm-doubt={isDoubtful(placement) || undefined}
      data-sm-rtl={directionOf(language) === 'rtl' || undefined}
    >
      <FoldedQuote
        text={claim.target.quote.exact}
        language={language}
        onShow={isShown ? () => actions.show(claim) : null}
        showLabel={i18n.t(actions.showIn === 'reading view' ? 'claim.read' : 'claim.show')}
      />
      {isEditing ? (
        <ClaimEdit
          claim={claim}
          tags={tags}
          coder={coder}
          edit={actions.edit}
          copy={actions.copyText}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <ClaimFacts claim={claim} tags={tags} coder={coder} />
          <ThreadsOfClaim claim={claim} threads={threads} />
          {placement && !isFound(placement) ? (
            <NotFoundNotice
              placement={placement}
              quote={claim.target.quote.exact}
              markedAt={claim.created.at}
              redaction={text === null ? null : findRedactionInstead(claim.target.quote, text)}
              onShow={actions.showIn === 'page' ? actions.showPassage : null}
              onAttach={actions.attach && ((range) => actions.attach?.(claim, range))}
            />
          ) : (
            placement && (
              <PlacementLine placement={placement}>
                {actions.attach && (
                  <p class="sm-placement__actions">
                    <CardButton
                      icon="check"
                      label={i18n.t('claim.accept')}
                      claim={claim}
                      onClick={() => actions.attach?.(claim, { start: placement.start, end: placement.end })}
                    />
                    <CardButton
                      icon="locate"
                      label={i18n.t('claim.attach')}
                      claim={claim}
                      onClick={() => actions.attach?.(claim, null)}
                    />
                  </p>
                )}
              </PlacementLine>
            )
          )}
          <FirstMarked claim={claim} coder={coder} language={language}>
            {actions.attach && placement && isAsMarked(placement) && (
              <CardButton
                icon="locate"
                label={i18n.t('claim.attach')}
                claim={claim}
                onClick={() => actions.attach?.(claim, null)}
              />
            )}
          </FirstMarked>
          <div class="sm-claim__actions">
            {isShown && (
              <CardButton
                icon="locate"
                label={i18n.t(actions.showIn === 'reading view' ? 'claim.read' : 'claim.show')}
                claim={claim}
                onClick={() => actions.show(claim)}
              />
            )}
            {actions.askBefore && isShown && (
              <CardButton
                icon="quote"
                label={i18n.t('saidBefore.title')}
                claim={claim}
                onClick={() => actions.askBefore?.(claim)}
              />
            )}
            <CardButton
              icon="edit"
              action="edit"
              label={i18n.t('claim.edit')}
              claim={claim}
              onClick={() => setEditing(true)}
            />
            <CardButton icon="copy" label={i18n.t('claim.copy')} claim={claim} onClick={() => actions.copy(claim)} />
            <CardButton
              icon="trash"
              label={i18n.t('claim.remove')}
              claim={claim}
              onClick={() => {
                focusNeighbour(card.current);
                actions.remove(claim);
              }}
            />
          </div>
        </>
      )}
    </article>
  );
}

/** Before a card goes, the focus moves to the next one or the one before, so that it is not lost. */
function focusNeighbour(card: HTMLElement | null): void {
  const cards = [...document.querySelectorAll('.sm-claim')];
  const at = card ? cards.indexOf(card) : -1;
  const neighbour = at < 0 ? null : (cards[at + 1] ?? cards[at - 1]);
  neighbour?.querySelector<HTMLElement>('button')?.focus();
}

/** Nothing is said of its place then, nor offered to be done about it. */
const isAsMarked = (placement: Placement): boolean => placement.status === 'unchanged' && placement.sure;

const isDoubtful = (placement: Placement | null): boolean =>
  placement !== null && (!isFound(placement) || !placement.sure);

interface ClaimFactsProps {
  readonly claim: Claim;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
}

/** Types, tags and notes. */
function ClaimFacts({ claim, tags, coder }: ClaimFactsProps) {
  const known = new Map<TagId, Tag>(tags.map((tag) => [tag.id, tag]));
  const types = claim.types.value.length ? claim.types.value : [null];
  const notes = Object.entries(claim.notes).filter(([, note]) => note.value.trim() !== '');
  return (
    <>
      <p class="sm-chips">
        {types.map((type) => (
          <TypeChip key={type ?? 'none'} type={type} />
        ))}
        {claim.tags.value.map((id) => (
          <span key={id} class="sm-claim__tag" data-sm-colour={known.get(id)?.colour?.value ?? undefined}>
            {known.get(id)?.name.value ?? id}
          </span>
        ))}
      </p>
      {notes.map(([by, note]) => (
        <p key={by} class="sm-claim__note" dir="auto">
          <span class="sm-hidden">
            {i18n.t(coder === null || by === coder ? 'claim.note' : 'claim.noteBy')}
            {': '}
          </span>
          {note.value}
        </p>
      ))}
    </>
  );
}

interface FirstMarkedProps {
  readonly claim: Claim;
  readonly coder: CoderId | null;
  readonly language: string;
  readonly children: ComponentChildren;
}

/** The words that a claim was made on, where it has been attached to others. */
function FirstMarked({ claim, coder, language, children }: FirstMarkedProps) {
  const first = firstTarget(claim);
  const words = first?.value.quote.exact ?? '';
  if (!first || isSameWording(words, claim.target.quote.exact)) return null;
  const isOwn = coder === null || first.by === coder;
  return (
    <div class="sm-claim__first sm-small">
      <p>{i18n.t(isOwn ? 'claim.firstMarked' : 'claim.firstMarkedBy', { date: formatInstant(first.at) })}</p>
      <FoldedQuote text={words} language={language} onShow={null} showLabel="" />
      {children}
    </div>
  );
}

interface CardButtonProps {
  readonly icon: PageIconName;
  readonly action?: string;
  readonly label: string;
  readonly claim: Claim;
  onClick(): void;
}

/** A repeated action; says in hidden text which claim it acts on. */
function CardButton({ icon, action, label, claim, onClick }: CardButtonProps) {
  return (
    <button type="button" class="sm-button sm-button--quiet sm-button--small" data-action={action} onClick={onClick}>
      <PageIcon name={icon} />
      {label}
      <span class="sm-hidden">{i18n.t('claim.about', { quote: shortenQuote(claim.target.quote.exact) })}</span>
    </button>
  );
}
