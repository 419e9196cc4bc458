import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { ClaimId, CoderId, SpeechId } from '../../lib/domain/ids';
import { isFound, type Placement } from '../../lib/domain/placement';
import type { Speech } from '../../lib/domain/speech';
import { type ClaimActions, ClaimCard } from '../ClaimCard';
import { SpeechLine } from '../Inferable';
import type { Placements } from '../order-claims';
import { shortenQuote } from '../shorten-quote';
import { moveBetweenRows } from '../windowed/move-between-rows';
import { useWindowed } from '../windowed/use-windowed';
import type { ClaimEntry } from './claim-list';
import { readingHref } from './route';
import './claim-rows.css';

interface ClaimRowsProps {
  readonly entries: readonly ClaimEntry[];
  /** Those that have been read. */
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  readonly selected: ReadonlySet<ClaimId>;
  /** In the newest texts; absent of claims that were made on them. */
  readonly places: Placements;
  readonly actions: ClaimActions;
  onSelect(ids: readonly ClaimId[], isSelected: boolean): void;
  /** Which rows are near the window now, so that their claims are read. */
  onNear(ids: readonly ClaimId[]): void;
}

/** Px of a claim with a quote of two lines, and of a heading above it. */
const ROW = 168;
const HEADING = 56;
/** Rows are read in lots, so that a little scrolling asks for nothing. */
const LOT = 40;

/** Claims in the order given, of which only those near the window are drawn. */
export function ClaimRows(props: ClaimRowsProps) {
  const { entries, claims, speeches, onNear } = props;
  const box = useRef<HTMLOListElement>(null);
  const windowed = useWindowed({
    box,
    count: entries.length,
    estimate: (at) => ROW + (entries[at]?.heading ? HEADING : 0),
    keyOf: (at) => entries[at]?.id ?? '',
  });
  const { items } = windowed;
  const near = items.filter(({ index }) => index !== windowed.active);
  const from = Math.floor((near[0]?.index ?? 0) / LOT) * LOT;
  const to = (Math.floor((near.at(-1)?.index ?? 0) / LOT) + 1) * LOT;
  const held = entries[windowed.active]?.id;
  const wanted = useMemo(
    () => [...new Set([...entries.slice(from, to).map(({ id }) => id), ...(held ? [held] : [])])],
    [entries, from, to, held],
  );
  useEffect(() => onNear(wanted), [wanted, onNear]);
  return (
    <ol
      ref={box}
      class="sm-claim-rows"
      style={{ height: `${windowed.height}px` }}
      aria-label={i18n.t('library.claims')}
      onKeyDown={(event) => {
        const isInEditor = (event.target as Element).closest('.sm-claim__editor') !== null;
        if (!event.defaultPrevented && !isInEditor) moveBetweenRows(event, windowed, entries.length);
      }}
    >
      {items.map(({ key, index, start }) => {
        const entry = entries[index];
        const claim = entry && claims.get(entry.id);
        return (
          <li
            key={key as string}
            ref={windowed.measure}
            class="sm-claim-rows__row"
            data-index={index}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - windowed.offset}px)` }}
            onFocusIn={() => windowed.setActive(index)}
          >
            {entry?.heading && <Heading {...entry.heading} speeches={speeches} />}
            {claim ? <ClaimRow {...props} claim={claim} /> : <div class="sm-claim-rows__ghost" aria-busy="true" />}
          </li>
        );
      })}
    </ol>
  );
}

type HeadingProps = NonNullable<ClaimEntry['heading']> & { readonly speeches: ReadonlyMap<SpeechId, Speech> };

function Heading({ label, speechId, speeches }: HeadingProps) {
  const speech = speechId ? (speeches.get(speechId) ?? null) : null;
  return (
    <header class="sm-claim-rows__head" dir="auto">
      <h2>
        {speechId ? (
          <a href={readingHref(speechId)} lang={speech?.language}>
            {label}
          </a>
        ) : (
          label
        )}
      </h2>
      {speech && (
        <p class="sm-small sm-quiet">
          <SpeechLine speech={speech} />
        </p>
      )}
    </header>
  );
}

function ClaimRow({
  claim,
  speeches,
  tags,
  coder,
  selected,
  places,
  actions,
  onSelect,
}: ClaimRowsProps & { claim: Claim }) {
  const speech = speeches.get(claim.target.speechId) ?? null;
  return (
    <div class="sm-claim-rows__claim">
      <label class="sm-claim-group__select">
        <input
          type="checkbox"
          checked={selected.has(claim.id)}
          onChange={(event) => onSelect([claim.id], event.currentTarget.checked)}
        />
        <span class="sm-hidden">{i18n.t('library.select', { quote: shortenQuote(claim.target.quote.exact) })}</span>
      </label>
      <div class="sm-claim-rows__body">
        <ClaimCard
          claim={claim}
          tags={tags}
          placement={placeOf(claim, places)}
          coder={coder}
          language={speech?.language ?? 'en'}
          actions={actions}
        />
        <p class="sm-claim-rows__source sm-small sm-quiet" dir="auto">
          <a href={readingHref(claim.target.speechId)} lang={speech?.language}>
            {speech?.title || i18n.t('speech.untitled')}
          </a>
          {speech && (
            <>
              {' · '}
              <SpeechLine speech={speech} />
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** On the text that a claim was made on, it stands where it was marked. Rejected places are looked at beside the text. */
function placeOf({ id, target: { position } }: Claim, places: Placements): Placement {
  const placement = places[id];
  if (!placement) return { status: 'unchanged', start: position.start, end: position.end, sure: true };
  return isFound(placement) ? placement : { ...placement, candidates: [] };
}
