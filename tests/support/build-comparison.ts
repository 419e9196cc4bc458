import type { ComparedPair } from '@/components/compare/compared-pair';
import type { Figure } from '@/lib/domain/figure';
import type {
  AnnouncementRow,
  ComparisonRow,
  FigureRow,
  Likeness,
  NameRow,
  PledgeRow,
  SharedPassageRow,
  SilenceRow,
  SpeechComparison,
} from '@/lib/domain/speech-comparison';
import type { Passage, Transcript } from '@/lib/domain/transcript';
import { findFigures } from '@/lib/figures/find-figures';
import { splitPassages } from '@/lib/text/split-passages';

/** Words by which each side's passage is found. */
type Ends = readonly [earlier: string, later: string];

/**
 * A comparison of the minister's two speeches of November 2018 and July 2019, which Speechmark comes with, chosen by reading:
 * every kind of row is in it. A is the earlier one.
 */
export function buildComparison({ a, b }: Pick<ComparedPair, 'a' | 'b'>): SpeechComparison {
  const [before, after] = [a.transcript, b.transcript];
  const linked = (ends: Ends, likeness: Likeness, rest: object = {}) => ({
    earlier: passageWith(before, ends[0]),
    later: passageWith(after, ends[1]),
    likeness,
    score: 1,
    band: 'strong' as const,
    relation: null,
    evidence: [],
    ...rest,
  });
  const figure = (subject: string, change: FigureRow['change'], ends: Ends, figures: Ends): FigureRow => ({
    kind: 'figure',
    subject,
    change,
    earlierFigure: figureWith(before, ends[0], figures[0]),
    laterFigure: figureWith(after, ends[1], figures[1]),
    ...linked(ends, 'same figure'),
  });
  const rows: ComparisonRow[] = [
    figure('local authorities', 'measure changed', PROGRESS, ['20', '46%']),
    {
      kind: 'pledge',
      outcome: 'no follow-up',
      earlier: passageWith(before, 'so I will be supporting other LAs to adopt'),
      later: null,
    } satisfies PledgeRow,
    {
      kind: 'announcement',
      later: passageWith(after, 'I expect Social Work England to take over'),
      cue: 'I’m delighted to announce',
      money: null,
    } satisfies AnnouncementRow,
    figure('social care', 'repeated', MONEY, ['£410m', '£410 million']),
    { kind: 'pledge', outcome: 'delivered', ...linked(LEADERS, 'same name') } satisfies PledgeRow,
    {
      kind: 'passage',
      ...linked(REVIEW, 'same name', {
        band: 'likely',
        relation: 'updates',
        evidence: [
          { kind: 'same name', here: 'Spending Review', there: 'Spending Review' },
          { kind: 'same words', words: ['Spending', 'Review'] },
        ],
      }),
    } satisfies SharedPassageRow,
    { kind: 'passage', ...linked(ALLIANCES, 'same matter', { band: 'likely' }) } satisfies SharedPassageRow,
    {
      kind: 'silence',
      earlier: [passageWith(before, 'I was so impressed by Pinaki'), passageWith(before, 'Pinaki wanted me to see')],
      about: ['Pinaki', 'Brighton'],
    } satisfies SilenceRow,
    nameRow('Partners in Practice', before, after),
    nameRow('What Works Centre', before, after),
    nameRow('Regional Improvement Alliances', before, after),
    nameRow('Memorandums of Understanding', before, after),
  ];
  const pairs = rows.flatMap((row) => ('score' in row ? [{ earlier: row.earlier.start, later: row.later.start }] : []));
  return {
    kind: 'two speeches',
    earlier: 'a',
    order: 'earlier',
    counts: {
      sharedPassages: 2,
      exactPassages: 0,
      figuresRepeated: 1,
      figuresChanged: 1,
      pledgesFollowedUp: 1,
      pledgesWithoutFollowUp: 1,
      newAnnouncements: 1,
      namesShared: 3,
      silences: 1,
    },
    rows,
    alignment: pairs.sort((x, y) => x.earlier - y.earlier),
  };
}

const PROGRESS: Ends = ['20 have improved, and only two have gone backwards', '46% of local authorities are good'];
export const MONEY: Ends = ['the additional £410m for social care', 'able to secure the additional'];
const LEADERS: Ends = ['develop a national flagship programme', 'The first cohorts of a new flagship'];
const REVIEW: Ends = ['in the run-up to the upcoming Spending Review', 'a comprehensive Spending Review'];
const ALLIANCES: Ends = ['We now have Regional Improvement Alliances in every region', 'Nine regions now have active'];

export function passageWith(transcript: Transcript, words: string): Passage {
  const found = splitPassages(transcript).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no passage holds "${words}"`);
  return found;
}

function figureWith(transcript: Transcript, words: string, figure: string): Figure {
  const { start, end } = passageWith(transcript, words);
  const found = findFigures(transcript, { deliveredOn: null }).find(
    (each) => each.start >= start && each.end <= end && each.text.includes(figure),
  );
  if (!found) throw new Error(`no figure ${figure} at "${words}"`);
  return found;
}

function nameRow(name: string, before: Transcript, after: Transcript): NameRow {
  const placesIn = ({ text }: Transcript) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      text: name,
    }));
  const [earlier, later] = [placesIn(before), placesIn(after)];
  const side = earlier.length === 0 ? 'later' : later.length === 0 ? 'earlier' : 'both';
  return { kind: 'name', name, side, earlier, later };
}
