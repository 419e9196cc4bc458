import { i18n } from '#i18n';
import { sharedWords } from '../../lib/domain/cross-reference';
import type { ComparedSide } from '../../lib/domain/speech-comparison';
import { explainEvidence } from '../cross-references/explain-evidence';
import { nameRelation } from '../name-relation';
import { type ComparedPair, textOf } from './compared-pair';
import { type ShownRow, statedRelation } from './comparison-rows';
import { nameRowKind, nameSubject, tellLikeness } from './describe-row';
import { type DiffRun, markAlone, markDifferences } from './mark-differences';
import { QuoteRuns } from './QuoteRuns';
import { RowNumber, SideDate } from './RowCard';

interface PrintedPairsProps {
  readonly pair: ComparedPair;
  /** By interest. */
  readonly rows: readonly ShownRow[];
}

/** Every pair in full, one below the other; two passages that are a pair for several reasons are quoted once. */
export function PrintedPairs({ pair, rows }: PrintedPairsProps) {
  const numbers = [...new Set(rows.map(({ number }) => number))];
  return (
    <ol class="sm-printed-pairs">
      {numbers.map((number) => (
        <li key={number}>
          <PrintedPair pair={pair} rows={rows.filter((row) => row.number === number)} />
        </li>
      ))}
    </ol>
  );
}

/** What the rows of one pair say, then the words of both, and the reader's note. */
function PrintedPair({ pair, rows }: PrintedPairsProps) {
  const [row] = rows;
  if (!row) return null;
  const { link } = row;
  const evidence = rows.flatMap(evidenceOf);
  const reasons = explainEvidence(evidence, row.row ? 'earlier' : (link?.order ?? 'earlier'));
  const notes = link ? [link.note.own, ...link.note.others.map(({ text }) => text)].filter((text) => text.trim()) : [];
  return (
    <article>
      <h3 class="sm-printed-pair__head">
        <RowNumber row={row} />
        {nameRows(rows)}
      </h3>
      <p class="sm-printed-pair__why">{[tellStanding(row), ...reasons].filter(Boolean).join('; ')}</p>
      <PrintedSides row={row} pair={pair} words={sharedWords(evidence)} />
      {notes.map((note) => (
        <p key={note} class="sm-printed-pair__note">
          {i18n.t('compare.printNote', { note })}
        </p>
      ))}
    </article>
  );
}

const evidenceOf = ({ row, link }: ShownRow) => (row && 'evidence' in row ? row.evidence : (link?.evidence ?? []));

/** "Figure changed: local authorities · Pledge updated"; that they are shared goes without saying where more is said. */
function nameRows(rows: readonly ShownRow[]): string {
  const telling = rows.filter(({ row }) => row?.kind !== 'passage');
  const names = (telling.length > 0 ? telling : rows).map((row) =>
    [nameRowKind(row), nameSubject(row)].filter(Boolean).join(': '),
  );
  return [...new Set(names)].join(' · ');
}

/** Whether the reader has linked the two, else how near they are; and what the later does to the earlier. */
function tellStanding(row: ShownRow): string {
  const isLinked = row.link?.verdict === 'confirmed';
  // Where the reader has said it, it heads the pair.
  const relation = statedRelation(row) ? null : row.link?.relation;
  return [isLinked ? i18n.t('compare.confirmed') : tellLikeness(row), relation && nameRelation(relation.name)]
    .filter(Boolean)
    .join(', ')
    .toLowerCase();
}

function PrintedSides({ row, pair, words }: { row: ShownRow; pair: ComparedPair; words: readonly string[] }) {
  const { earlier, later } = row;
  const marked =
    earlier && later
      ? markDifferences(earlier.text, later.text, words)
      : { earlier: markAlone(earlier?.text ?? ''), later: markAlone(later?.text ?? '') };
  return (
    <>
      <PrintedSide row={row} pair={pair} side="earlier" runs={marked.earlier} />
      <PrintedSide row={row} pair={pair} side="later" runs={marked.later} />
    </>
  );
}

interface PrintedSideProps {
  readonly row: ShownRow;
  readonly pair: ComparedPair;
  readonly side: ComparedSide;
  readonly runs: readonly DiffRun[];
}

function PrintedSide({ row, pair, side, runs }: PrintedSideProps) {
  const { speech } = textOf(pair, side);
  return (
    <div class="sm-printed-pair__side">
      <p class="sm-printed-pair__day">
        <SideDate speech={speech} pair={pair} side={side} />
      </p>
      {row[side] ? (
        <blockquote class="sm-quotation" lang={speech.language} dir="auto">
          <QuoteRuns runs={runs} side={side} />
        </blockquote>
      ) : (
        <p class="sm-printed-pair__day">{i18n.t(side === 'later' ? 'compare.saidNothing' : 'compare.notThere')}</p>
      )}
    </div>
  );
}
