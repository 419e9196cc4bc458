import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { LinkedPassages } from './join-answers';
import { countKinds, kindsOf, type LinkKind } from './kinds-of-link';
import { PairCard, type PairCardProps } from './PairCard';
import './cross-references.css';

/** What was said before comes first; what was said since is shown last, and said to be, unless the reader has linked it. */
const ORDER: readonly LinkedPassages['order'][] = ['earlier', 'same time', 'undated', 'later'];

const KIND_LABELS = {
  changed: 'linkKind.changed',
  'same figure': 'linkKind.sameFigure',
  'followed up': 'linkKind.followedUp',
  repeated: 'linkKind.repeated',
  'same name': 'linkKind.sameName',
  'called back': 'linkKind.calledBack',
} as const satisfies Record<LinkKind, string>;

/** What of the list the reader has chosen to see; kept by whoever shows it. */
export interface ListChoice {
  readonly kind: LinkKind | null;
  readonly shown: number;
  /** Whether those that are more often wrong than right are shown too. */
  readonly withWeaker: boolean;
}
export const FIRST_CHOICE: ListChoice = { kind: null, shown: 6, withWeaker: false };

interface CrossReferenceListProps extends Omit<PairCardProps, 'link' | 'other'> {
  readonly links: readonly LinkedPassages[];
  /** The others by id; a link to a speech that is not here is left out. */
  readonly others: ReadonlyMap<SpeechId, Speech>;
  readonly choice: ListChoice;
  readonly onChoose: (choice: ListChoice) => void;
}

/** Passages of other speeches beside those of this one that they share most with: how many, of which kinds, and the pairs. */
export function CrossReferenceList({ links, others, choice, onChoose, ...card }: CrossReferenceListProps) {
  // What is dismissed here stays in sight, to be taken back, until the list is left.
  const [wasDismissed] = useState(
    () => new Set(links.filter(({ verdict }) => verdict === 'dismissed').map(({ key }) => key)),
  );
  const all = links
    .filter(({ key, there }) => !wasDismissed.has(key) && others.has(there.speechId))
    .sort((a, b) => rank(a) - rank(b));
  const weaker = all.filter(isWeaker).length;
  const inBand = all.filter((link) => choice.withWeaker || !isWeaker(link));
  const counted = inBand.filter(({ verdict }) => verdict !== 'dismissed');
  const kinds = countKinds(counted);
  const kind = kinds.some((each) => each.kind === choice.kind) ? choice.kind : null;
  const chosen = kind ? inBand.filter((link) => kindsOf(link).has(kind)) : inBand;
  const rest = Math.min(chosen.length - choice.shown, STEP);
  return (
    <>
      <p class="sm-pairs__sum" role="status">
        {counted.length > 0
          ? `${i18n.t('saidBefore.sum', counted.length)} ${i18n.t('saidBefore.speeches', countSpeeches(counted))}`
          : i18n.t(weaker > 0 ? 'saidBefore.onlyWeaker' : 'saidBefore.nothing')}
      </p>
      {kinds.length > 0 && (
        <fieldset class="sm-chips sm-pairs__kinds">
          <legend class="sm-hidden">{i18n.t('linkKind.label')}</legend>
          {kinds.map(({ kind: each, count }) => (
            <button
              key={each}
              type="button"
              class="sm-chip"
              aria-pressed={each === kind}
              onClick={() => onChoose({ ...choice, kind: each === kind ? null : each, shown: FIRST_CHOICE.shown })}
            >
              {i18n.t(KIND_LABELS[each])} <strong>{count}</strong>
            </button>
          ))}
        </fieldset>
      )}
      <ol class="sm-pairs">
        {chosen.slice(0, choice.shown).map((link) => (
          <li key={link.key}>
            <PairCard {...card} link={link} other={others.get(link.there.speechId) as Speech} />
          </li>
        ))}
      </ol>
      <p class="sm-pairs__more">
        {rest > 0 && (
          <button
            type="button"
            class="sm-button sm-button--quiet"
            onClick={() => onChoose({ ...choice, shown: choice.shown + rest })}
          >
            {i18n.t('saidBefore.more', { n: rest })}
          </button>
        )}
        {weaker > 0 && (
          <button
            type="button"
            class="sm-button sm-button--quiet"
            aria-pressed={choice.withWeaker}
            onClick={() => onChoose({ ...choice, withWeaker: !choice.withWeaker })}
          >
            {choice.withWeaker ? i18n.t('saidBefore.hideWeaker') : i18n.t('saidBefore.weaker', weaker)}
          </button>
        )}
      </p>
    </>
  );
}

const STEP = 6;

const rank = ({ verdict, order }: LinkedPassages): number => (verdict === 'confirmed' ? -1 : ORDER.indexOf(order));

const isWeaker = ({ band, verdict }: LinkedPassages): boolean => band === 'weaker' && verdict !== 'confirmed';

const countSpeeches = (links: readonly LinkedPassages[]): number =>
  new Set(links.flatMap(({ isWithin, there }) => (isWithin ? [] : there.speechId))).size;
