import type { SpeechId } from '../../lib/domain/ids';
import type { LinkedPassages } from './join-answers';
import { countKinds, kindOf, type LinkKind } from './kinds-of-link';

/** What the reader has linked; then what was said before; what was said since, and what is said twice here, come last. */
const LINK_PARTS = ['linked', 'earlier', 'same time', 'undated', 'later', 'within'] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

/** What of the list the reader has chosen to see; kept by whoever shows it. */
export interface ListChoice {
  readonly kind: LinkKind | null;
  readonly shown: number;
  /** Whether those that are more often wrong than right are shown too. */
  readonly withWeaker: boolean;
}
export const FIRST_CHOICE: ListChoice = { kind: null, shown: 6, withWeaker: false };

/** What was already answered when the list was opened: an answer given in it moves nothing away from under the reader. */
export interface AnsweredBefore {
  readonly dismissed: ReadonlySet<string>;
  readonly confirmed: ReadonlySet<string>;
}

export const answeredBefore = (links: readonly LinkedPassages[]): AnsweredBefore => ({
  dismissed: keysOf(links, 'dismissed'),
  confirmed: keysOf(links, 'confirmed'),
});

const keysOf = (links: readonly LinkedPassages[], verdict: LinkedPassages['verdict']): ReadonlySet<string> =>
  new Set(links.filter((link) => link.verdict === verdict).map(({ key }) => key));

/** A list of links with everything that is said of it: one count, which the parts add up to, and the kinds as well. */
export interface ArrangedLinks {
  /** Links that are neither dismissed nor left out as weaker. */
  readonly count: number;
  readonly parts: readonly { readonly part: LinkPart; readonly count: number }[];
  readonly kinds: readonly { readonly kind: LinkKind; readonly count: number }[];
  /** Other speeches that they lead to. */
  readonly speeches: number;
  /** The kind that the list is narrowed to; null where it is not, or none is left of it. */
  readonly kind: LinkKind | null;
  /** What is on show, strong before likely in each part; what was dismissed just now stays in its place. */
  readonly shown: readonly { readonly part: LinkPart; readonly links: readonly LinkedPassages[] }[];
  /** How many more there are to show. */
  readonly rest: number;
  readonly weaker: number;
}

export function arrangeLinks(
  links: readonly LinkedPassages[],
  choice: ListChoice,
  before: AnsweredBefore,
): ArrangedLinks {
  const partOf = (link: LinkedPassages): LinkPart => (before.confirmed.has(link.key) ? 'linked' : timeOf(link));
  const all = links.filter(({ key }) => !before.dismissed.has(key));
  const inBand = all.filter((link) => choice.withWeaker || !isWeaker(link));
  const counted = inBand.filter(({ verdict }) => verdict !== 'dismissed');
  const kinds = countKinds(counted);
  const kind = kinds.find((each) => each.kind === choice.kind)?.kind ?? null;
  const chosen = inBand
    .filter((link) => !kind || kindOf(link) === kind)
    .map((link) => ({ link, part: partOf(link) }))
    .sort((a, b) => LINK_PARTS.indexOf(a.part) - LINK_PARTS.indexOf(b.part) || bandOf(a.link) - bandOf(b.link));
  const onShow = chosen.slice(0, choice.shown);
  return {
    count: counted.length,
    parts: countParts(counted.map(partOf)),
    kinds,
    speeches: countSpeeches(counted),
    kind,
    shown: LINK_PARTS.map((part) => ({
      part,
      links: onShow.filter((each) => each.part === part).map(({ link }) => link),
    })).filter((each) => each.links.length > 0),
    rest: chosen.length - onShow.length,
    weaker: all.filter(isWeaker).length,
  };
}

const timeOf = ({ isWithin, order }: LinkedPassages): LinkPart => (isWithin ? 'within' : order);

const BANDS: readonly LinkedPassages['band'][] = ['strong', 'likely', 'weaker'];
const bandOf = ({ band }: LinkedPassages): number => BANDS.indexOf(band);

const isWeaker = ({ band, verdict }: LinkedPassages): boolean => band === 'weaker' && verdict !== 'confirmed';

const countParts = (parts: readonly LinkPart[]): ArrangedLinks['parts'] =>
  LINK_PARTS.map((part) => ({ part, count: parts.filter((each) => each === part).length })).filter(
    ({ count }) => count > 0,
  );

const countSpeeches = (links: readonly LinkedPassages[]): number =>
  new Set(links.flatMap(({ isWithin, there }): SpeechId[] => (isWithin ? [] : [there.speechId]))).size;
