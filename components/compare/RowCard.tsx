import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { getClaimType } from '../../lib/domain/claim-types';
import type { Speech } from '../../lib/domain/speech';
import type { ComparedSide } from '../../lib/domain/speech-comparison';
import { SpeechDay } from '../Inferable';
import { shortenQuote } from '../shorten-quote';
import { type ComparedPair, columnOf, textOf } from './compared-pair';
import type { ShownRow } from './comparison-rows';
import { nameRowKinds, nameSubject, tellLikeness } from './describe-row';
import { markAlone } from './mark-differences';
import { QuoteRuns } from './QuoteRuns';

interface RowCardProps {
  readonly row: ShownRow;
  readonly pair: ComparedPair;
  readonly isCurrent: boolean;
  /** `brief` shows less of each quotation. */
  readonly size?: 'brief' | 'full';
  readonly onOpen: (row: ShownRow) => void;
}

const LENGTHS = { brief: 130, full: 260 } as const;

/** One row: what it is, the earlier words over the later ones, each with its date, and how sure. Opens the pair. */
export function RowCard({ row, pair, isCurrent, size = 'full', onOpen }: RowCardProps) {
  return (
    <article class="sm-row" data-row={row.key} data-sm-type={row.type} aria-current={isCurrent ? 'true' : undefined}>
      <RowTitle row={row} onOpen={onOpen} />
      <Side row={row} pair={pair} side="earlier" length={LENGTHS[size]} />
      <Side row={row} pair={pair} side="later" length={LENGTHS[size]} />
    </article>
  );
}

function RowTitle({ row, onOpen }: Pick<RowCardProps, 'row' | 'onOpen'>) {
  const subject = nameSubject(row);
  const sure = row.link?.verdict === 'confirmed' ? i18n.t('compare.confirmed') : tellLikeness(row);
  return (
    <h3 class="sm-row__head">
      <RowNumber row={row} />
      <button type="button" class="sm-row__open" onClick={() => onOpen(row)}>
        <span class="sm-hidden">{i18n.t('compare.openRow')}</span>
        {nameRowKinds(row)}
        {subject && <span class="sm-row__subject"> · {subject}</span>}
      </button>
      {sure && (
        <span class={row.link?.verdict === 'confirmed' ? 'sm-row__sure sm-row__sure--linked' : 'sm-row__sure'}>
          {sure}
        </span>
      )}
    </h3>
  );
}

/** The number that stands at the pair in both texts, on the colour of its kind. */
export function RowNumber({ row: { number, type } }: { row: Pick<ShownRow, 'number' | 'type'> }) {
  return (
    <span class="sm-row__number" data-sm-type={type}>
      <span class="sm-hidden">{i18n.t('compare.pairNumber', { n: number })} </span>
      <span aria-hidden="true">
        {type !== 'none' && type !== 'shared' && <b>{getClaimType(type).letter}</b>}
        {number}
      </span>
    </span>
  );
}

interface SideProps {
  readonly row: ShownRow;
  readonly pair: ComparedPair;
  readonly side: ComparedSide;
  readonly length: number;
}

function Side({ row, pair, side, length }: SideProps) {
  const { speech } = textOf(pair, side);
  const words = row[side];
  const runs = useMemo(() => (words ? markAlone(shortenQuote(words.text, length)) : []), [words?.text, length]);
  return (
    <div class="sm-row__side">
      <p class="sm-row__when">
        <SideDate speech={speech} pair={pair} side={side} />
      </p>
      {words ? (
        <blockquote class="sm-row__quote sm-quotation" lang={speech.language} dir="auto">
          <QuoteRuns runs={runs} side={side} />
        </blockquote>
      ) : (
        <p class="sm-row__nothing sm-quiet">{i18n.t(side === 'later' ? 'compare.saidNothing' : 'compare.notThere')}</p>
      )}
    </div>
  );
}

/** The column's letter with its day. */
export function SideDate({ speech, pair, side }: { speech: Speech; pair: ComparedPair; side: ComparedSide }) {
  const day = <SpeechDay speech={speech} />;
  return (
    <>
      <b class="sm-row__column">{i18n.t(`compare.side.${columnOf(pair, side)}`)}</b>{' '}
      {(speech.deliveredOn ?? speech.publishedOn) ? day : i18n.t('library.noDate')}
    </>
  );
}
