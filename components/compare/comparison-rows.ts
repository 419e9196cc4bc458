import type { ClaimTypeId } from '../../lib/domain/claim-types';
import type { CrossReference, Relation } from '../../lib/domain/cross-reference';
import type {
  AnnouncementRow,
  ComparisonRow,
  FigureRow,
  PledgeRow,
  SharedPassageRow,
  SilenceRow,
  SpeechComparison,
} from '../../lib/domain/speech-comparison';
import { keyOfReference } from '../../lib/text/match-reference';
import type { CompareFilter } from '../compare-href';
import type { LinkedPassages, Words } from '../cross-references/join-answers';
import { type ComparedPair, textOf } from './compared-pair';

export type TwoSpeeches = Extract<SpeechComparison, { kind: 'two speeches' }>;
/** Rows that stand at places of the texts; names are told in a table of their own. */
export type PlacedRow = SharedPassageRow | FigureRow | PledgeRow | AnnouncementRow | SilenceRow;

/** A row as the page shows it. */
export interface ShownRow {
  /** Names it in the address; the same while both texts are. */
  readonly key: string;
  /** Null where nothing suggests it: the reader has linked the two. */
  readonly row: PlacedRow | null;
  readonly earlier: Words | null;
  readonly later: Words | null;
  /** What the reader said of the pair; null where there is no pair, or while that is not known. */
  readonly link: LinkedPassages | null;
  /** Whose colour it has. */
  readonly type: ClaimTypeId | 'shared' | 'none';
  /** From 1, in the order of the text in column A; rows without a place there come last. */
  readonly number: number;
  /** What else is said of the same two passages. */
  readonly also: readonly PlacedRow[];
}

const isPlaced = (row: ComparisonRow): row is PlacedRow => row.kind !== 'name';
const hasBoth = (row: PlacedRow): row is Extract<PlacedRow, { score: number }> => 'score' in row;

/** The pairs of a comparison as suggestions, seen from the later speech: so the reader's answers are found. */
export function toReferences(comparison: TwoSpeeches, pair: ComparedPair): CrossReference[] {
  const [earlier, later] = [textOf(pair, 'earlier').speech.id, textOf(pair, 'later').speech.id];
  const met = new Set<string>();
  return comparison.rows.flatMap((row) => {
    if (!isPlaced(row) || !hasBoth(row)) return [];
    const key = keyOf(row, earlier, later);
    if (met.has(key)) return [];
    met.add(key);
    const { score, band, relation, evidence } = row;
    return [
      {
        from: { speechId: later, passage: row.later },
        to: { speechId: earlier, passage: row.earlier },
        score,
        band,
        relation,
        evidence,
        order: comparison.order,
      },
    ];
  });
}

/** Every row that has a place, by interest, with the reader's answers; then what only the reader has linked. */
export function listRows(
  comparison: TwoSpeeches,
  pair: ComparedPair,
  links: readonly LinkedPassages[] | null,
): ShownRow[] {
  const [earlierId, laterId] = [textOf(pair, 'earlier').speech.id, textOf(pair, 'later').speech.id];
  const byKey = new Map((links ?? []).map((link) => [link.key, link]));
  const met = new Set<LinkedPassages>();
  const rows = comparison.rows.filter(isPlaced).map((row) => {
    const link = (hasBoth(row) && byKey.get(keyOf(row, earlierId, laterId))) || null;
    if (link) met.add(link);
    return { key: nameRow(row), row, ...wordsOf(row, pair), link, type: typeOf(row) };
  });
  const own = (links ?? [])
    .filter((link) => !met.has(link) && link.verdict === 'confirmed' && link.there.speechId === earlierId)
    .map((link) => ({
      key: `linked:${link.there.start}-${link.here.start}`,
      row: null,
      earlier: link.there,
      later: link.here,
      link,
      type: 'shared' as const,
    }));
  return numberRows([...rows, ...own], pair);
}

function keyOf(row: Extract<PlacedRow, { score: number }>, earlier: string, later: string): string {
  return keyOfReference(
    { speechId: later as never, words: row.later.text },
    { speechId: earlier as never, words: row.earlier.text },
  );
}

/** "figure:120-845": what it is, and where it stands on both sides. */
function nameRow(row: PlacedRow): string {
  const at = (words: { start: number } | null | undefined) => words?.start ?? '';
  const [earlier, later] = [
    row.kind === 'announcement' ? null : row.earlier,
    row.kind === 'silence' ? null : row.later,
  ];
  const first = Array.isArray(earlier) ? earlier[0] : earlier;
  const figure = row.kind === 'figure' ? `.${row.earlierFigure.start}.${row.laterFigure.start}` : '';
  return `${row.kind}:${at(first as Words | null)}-${at(later)}${figure}`;
}

function wordsOf(row: PlacedRow, pair: ComparedPair): Pick<ShownRow, 'earlier' | 'later'> {
  if (row.kind === 'announcement') return { earlier: null, later: row.later };
  if (row.kind !== 'silence') return { earlier: row.earlier, later: row.later };
  const [first, last] = [row.earlier[0], row.earlier.at(-1)];
  if (!first || !last) return { earlier: null, later: null };
  const { text } = textOf(pair, 'earlier').transcript;
  return { earlier: { start: first.start, end: last.end, text: text.slice(first.start, last.end) }, later: null };
}

function typeOf(row: PlacedRow): ShownRow['type'] {
  switch (row.kind) {
    case 'figure':
      return row.laterFigure.kind === 'money' || row.earlierFigure.kind === 'money' ? 'money' : 'figure';
    case 'pledge':
      return 'pledge';
    case 'announcement':
      return row.money ? 'money' : 'announcement';
    case 'passage':
      return 'shared';
    case 'silence':
      return 'none';
  }
}

type Unnumbered = Omit<ShownRow, 'number' | 'also'>;

/** Pairs of the same two passages share a number: they are one place to the eye. */
function numberRows(rows: readonly Unnumbered[], pair: ComparedPair): ShownRow[] {
  const placeOf = ({ earlier, later }: Pick<ShownRow, 'earlier' | 'later'>) => {
    const [a, b] = pair.earlier === 'a' ? [earlier, later] : [later, earlier];
    return { a: a?.start ?? Number.MAX_SAFE_INTEGER, b: b?.start ?? Number.MAX_SAFE_INTEGER };
  };
  const name = (row: Unnumbered) => `${placeOf(row).a} ${placeOf(row).b}`;
  const inOrder = [...rows].sort((x, y) => placeOf(x).a - placeOf(y).a || placeOf(x).b - placeOf(y).b);
  const numbers = new Map<string, number>();
  for (const row of inOrder) if (!numbers.has(name(row))) numbers.set(name(row), numbers.size + 1);
  const reasons = new Map<string, PlacedRow[]>();
  for (const row of rows) if (row.row) reasons.set(name(row), [...(reasons.get(name(row)) ?? []), row.row]);
  return rows.map((row) => ({
    ...row,
    number: numbers.get(name(row)) as number,
    also: (reasons.get(name(row)) ?? []).filter((other) => other !== row.row),
  }));
}

/** Of several rows of the same two passages the first, which is of most interest: the reader goes through pairs, not through reasons. */
export function onePerPair(rows: readonly ShownRow[]): ShownRow[] {
  const met = new Set<number>();
  return rows.filter(({ number }) => !met.has(number) && met.add(number));
}

export const isDismissed = ({ link }: ShownRow): boolean => link?.verdict === 'dismissed';

/** More often wrong than right, and neither counted nor shown unless asked for; what the reader has linked never is. */
export const isWeaker = ({ row, link }: ShownRow): boolean =>
  row !== null && 'band' in row && row.band === 'weaker' && link?.verdict !== 'confirmed';

/** What the reader says the later words do to the earlier; null where the reader has said nothing of it. */
export function statedRelation({ link }: Pick<ShownRow, 'link'>): Relation | null {
  if (!link?.relation?.isStated || link.verdict === 'dismissed') return null;
  return link.relation.name;
}

/** What became of a figure: what the reader says goes before what was found. Null of what is no figure. */
function changeOf(shown: ShownRow): FigureRow['change'] | null {
  if (shown.row?.kind !== 'figure') return null;
  const stated = statedRelation(shown);
  return (stated && CHANGES[stated]) ?? shown.row.change;
}

/** Relations that say of a figure whether it is another one. */
const CHANGES: { readonly [name in Relation]?: FigureRow['change'] } = {
  repeats: 'repeated',
  'same figure, other wording': 'repeated',
  updates: 'changed',
  'changes the measure': 'measure changed',
};

/** Whether a row is one of those that a part of the sentence of counts speaks of. */
export function isOf(shown: ShownRow, filter: CompareFilter | null): boolean {
  const { row } = shown;
  switch (filter) {
    case null:
      return true;
    case 'shared':
      return row === null || row.kind === 'passage';
    case 'figures-changed':
      return row?.kind === 'figure' && changeOf(shown) !== 'repeated';
    case 'figures-repeated':
      return changeOf(shown) === 'repeated';
    case 'pledges-followed-up':
      return row?.kind === 'pledge' && row.later !== null;
    case 'pledges-open':
      return row?.kind === 'pledge' && row.later === null;
    case 'announcements':
      return row?.kind === 'announcement';
    case 'silences':
      return row?.kind === 'silence';
    case 'names-shared':
      return false;
  }
}
