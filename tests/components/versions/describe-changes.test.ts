import { describe, expect, it, vi } from 'vitest';
import { compareCopies } from '@/components/versions/compare-copies';
import { describeChanges } from '@/components/versions/describe-changes';
import type { CopyRun } from '@/lib/domain/copy-runs';
import type { Notice, Speech } from '@/lib/domain/speech';
import { factsOf } from '@/lib/domain/speech-facts';
import { buildSpeech, buildTranscript } from '../../support/build-speech';

vi.mock('#i18n', () => import('../../support/i18n'));

const TEXT = ['We have opened 400 libraries since 2010.', 'Libraries are for everyone, everywhere.'];
const PARAGRAPH =
  'Reading begins at home with a parent. Teachers carry that on in every school. A village without books forgets its stories.';
const OTHERS = [
  'Twelve councils will share fifty million pounds this year. Each of them has signed up to the same terms.',
  'The first buses set off from Leeds in March. They stop at forty villages that lost their branch.',
  'Volunteers run most of them on Saturdays. We owe them more than a certificate.',
];
const withdrawn: Notice = { kind: 'withdrawn', on: '2026-02-05', text: 'Out of date.' };
const past: Notice = { kind: 'past government', text: 'Published under a past government.' };

interface Page {
  readonly at?: string;
  readonly lines?: readonly string[];
  readonly facts?: Partial<Speech>;
}

/** The sentence on a page that said this, and then that. */
function describePages(before: Page, after: Page): string {
  const speech = buildSpeech();
  const texts = [before, after].map(({ lines = TEXT }) => buildTranscript(lines));
  const runs = [before, after].map(({ at, facts }, i): CopyRun => {
    const day = at ?? `2026-02-0${i + 1}T12:00:00.000Z`;
    return {
      transcriptId: texts[i]?.id as CopyRun['transcriptId'],
      firstAt: day,
      lastAt: day,
      from: String(speech.url),
      facts: factsOf(buildSpeech(facts)),
    };
  });
  const transcripts = texts.map((text) => ({ ...text, speechId: speech.id, readings: [] }));
  const [a, b] = runs as [CopyRun, CopyRun];
  const comparison = compareCopies({ speech, transcripts }, a, b);
  if (!comparison) throw new Error('a text is missing');
  return describeChanges(comparison, a, b, speech);
}

describe('what was changed, in a sentence', () => {
  it.each<[string, Page, Page, string]>([
    ['nothing', {}, {}, 'The words are unchanged since 1 February 2026.'],
    [
      'words, silently',
      { facts: { updatedOn: '2019-03-05' } },
      { lines: [TEXT[0]?.replace('400', '300') ?? '', TEXT[1] ?? ''], facts: { updatedOn: '2019-03-05' } },
      '1 passage reworded since 1 February 2026, and GOV.UK does not say so.',
    ],
    [
      'a paragraph of three sentences, moved',
      { lines: [PARAGRAPH, ...OTHERS] },
      { lines: [...OTHERS, PARAGRAPH] },
      '1 passage moved since 1 February 2026, and GOV.UK does not say so.',
    ],
    [
      'the title alone, with a capital',
      {},
      { facts: { title: 'A speech on reading' } },
      'Title changed since 1 February 2026.',
    ],
    [
      'the date of publication',
      {},
      { facts: { publishedOn: '2019-03-06' } },
      'Publication date changed since 1 February 2026.',
    ],
    [
      'the date of the last update alone',
      { facts: { updatedOn: '2019-03-05' } },
      { facts: { updatedOn: '2026-02-02' } },
      'GOV.UK now says: last updated 2 February 2026; no words were changed.',
    ],
    [
      'the page is withdrawn',
      { facts: { notices: [past] } },
      { facts: { notices: [withdrawn, past] } },
      'Withdrawn on 5 February 2026. The words are unchanged since 1 February 2026.',
    ],
    [
      'withdrawn without a date, with other words',
      {},
      { lines: TEXT.slice(0, 1), facts: { notices: [{ ...withdrawn, on: null }] } },
      'Withdrawn. 1 passage removed since 1 February 2026, and GOV.UK does not say so.',
    ],
    [
      'no longer withdrawn',
      { facts: { notices: [withdrawn] } },
      {},
      'No longer withdrawn. The words are unchanged since 1 February 2026.',
    ],
    ['another notice', {}, { facts: { notices: [past] } }, 'Notices changed since 1 February 2026.'],
    [
      'twice on one day',
      { at: '2026-02-01T09:15:00.000Z' },
      { at: '2026-02-01T10:00:00.000Z', facts: { title: 'A speech on reading' } },
      'Title changed since 1 February 2026, 09:15.',
    ],
  ])('%s', (_, before, after, sentence) => {
    expect(describePages(before, after)).toBe(sentence);
  });
});
