import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import {
  type ArrangedLinks,
  answeredBefore,
  arrangeLinks,
  FIRST_CHOICE,
  type LinkPart,
  type ListChoice,
} from './arrange-links';
import type { LinkedPassages } from './join-answers';
import type { LinkKind } from './kinds-of-link';
import { PairCard, type PairCardProps } from './PairCard';
import './cross-references.css';

const KIND_LABELS = {
  changed: 'linkKind.changed',
  'same figure': 'linkKind.sameFigure',
  'followed up': 'linkKind.followedUp',
  repeated: 'linkKind.repeated',
  'called back': 'linkKind.calledBack',
  'same name': 'linkKind.sameName',
  'same matter': 'linkKind.sameMatter',
} as const satisfies Record<LinkKind, string>;

const PART_NAMES = {
  linked: 'linked',
  earlier: 'earlier',
  'same time': 'sameTime',
  undated: 'undated',
  later: 'later',
  within: 'within',
} as const satisfies Record<LinkPart, string>;

interface CrossReferenceListProps extends Omit<PairCardProps, 'link' | 'other'> {
  readonly links: readonly LinkedPassages[];
  /** The others by id; a link to a speech that is not here is left out. */
  readonly others: ReadonlyMap<SpeechId, Speech>;
  readonly choice: ListChoice;
  readonly onChoose: (choice: ListChoice) => void;
}

/** Passages of other speeches beside those of this one that they share most with: how many, of which kinds, and the pairs. */
export function CrossReferenceList({ links, others, choice, onChoose, ...card }: CrossReferenceListProps) {
  const [before] = useState(() => answeredBefore(links));
  const known = links.filter(({ there }) => others.has(there.speechId));
  const arranged = arrangeLinks(known, choice, before);
  const { shown, rest, weaker, parts } = arranged;
  const step = Math.min(rest, STEP);
  return (
    <>
      <p class="sm-pairs__sum" role="status">
        {describeSum(arranged)}
      </p>
      <KindChips {...arranged} onChoose={(kind) => onChoose({ ...choice, kind, shown: FIRST_CHOICE.shown })} />
      {shown.map(({ part, links: pairs }) => (
        <section key={part} class="sm-pairs__part">
          <h3 class={parts.length > 1 ? 'sm-pairs__title' : 'sm-hidden'}>{i18n.t(`linkPart.${PART_NAMES[part]}`)}</h3>
          <ol class="sm-pairs">
            {pairs.map((link) => (
              <li key={link.key}>
                <PairCard {...card} link={link} other={others.get(link.there.speechId) as Speech} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="sm-pairs__more">
        {rest > 0 && (
          <button
            type="button"
            class="sm-button sm-button--quiet"
            onClick={() => onChoose({ ...choice, shown: choice.shown + step })}
          >
            {step < rest ? i18n.t('saidBefore.more', { n: step, of: rest }) : i18n.t('saidBefore.moreAll', rest)}
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

/** "33 links to 4 other speeches: 12 earlier, 21 later." */
function describeSum({ count, parts, speeches, weaker }: ArrangedLinks): string {
  if (count === 0) return i18n.t(weaker > 0 ? 'saidBefore.onlyWeaker' : 'saidBefore.nothing');
  const sum = i18n.t('saidBefore.sum', count);
  const links = speeches > 0 ? `${sum} ${i18n.t('saidBefore.speeches', speeches)}` : sum;
  const [only, ...more] = parts;
  if (only && more.length === 0) return i18n.t(`linkPart.only.${PART_NAMES[only.part]}`, { links });
  const of = parts.map(({ part, count: n }) => i18n.t(`linkPart.count.${PART_NAMES[part]}`, { n })).join(', ');
  return i18n.t('saidBefore.sentence', { links, parts: of });
}

interface KindChipsProps extends ArrangedLinks {
  readonly onChoose: (kind: LinkKind | null) => void;
}

/** All, and each kind with its number; nothing to choose where all are of one kind. */
function KindChips({ count, kinds, kind, onChoose }: KindChipsProps) {
  if (kinds.length < 2) return null;
  const choices: readonly { kind: LinkKind | null; count: number }[] = [{ kind: null, count }, ...kinds];
  return (
    <fieldset class="sm-chips sm-pairs__kinds">
      <legend class="sm-hidden">{i18n.t('linkKind.label')}</legend>
      {choices.map((each) => (
        <button
          key={each.kind}
          type="button"
          class="sm-chip"
          aria-pressed={each.kind === kind}
          onClick={() => onChoose(each.kind)}
        >
          {i18n.t(each.kind ? KIND_LABELS[each.kind] : 'linkKind.all')} <strong>{each.count}</strong>
        </button>
      ))}
    </fieldset>
  );
}
