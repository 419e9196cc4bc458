import type { NameRow } from '../../domain/speech-comparison';
import type { TextRange } from '../../domain/version-comparison';
import { type NamedAt, type NameOfBoth, tellingName } from './names-of-both';

/** The names worth a row: of both sides first, then the new ones, then those that are gone; each by how often it is named. */
export function findNameRows(names: readonly NameOfBoth[]): NameRow[] {
  return names
    .filter(tellingName)
    .map(({ text, earlier, later }): NameRow => {
      const side = later.length === 0 ? 'earlier' : earlier.length === 0 ? 'later' : 'both';
      return { kind: 'name', name: text, side, earlier: earlier.map(toRange), later: later.map(toRange) };
    })
    .sort((a, b) => ORDER[a.side] - ORDER[b.side] || countMentions(b) - countMentions(a) || (a.name < b.name ? -1 : 1));
}

const ORDER: Readonly<Record<NameRow['side'], number>> = { both: 0, later: 1, earlier: 2 };
const countMentions = ({ earlier, later }: NameRow): number => earlier.length + later.length;
const toRange = ({ start, end, text }: NamedAt): TextRange => ({ start, end, text });
