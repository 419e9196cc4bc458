import { expect, it, vi } from 'vitest';
import { nameCopies } from '@/components/versions/name-copies';
import type { CopyRun } from '@/lib/domain/copy-runs';
import { asTranscriptId } from '@/lib/domain/ids';

vi.mock('#i18n', () => import('../../support/i18n'));

const run = (firstAt: string, lastAt = firstAt): CopyRun => ({
  transcriptId: asTranscriptId(firstAt),
  firstAt: `2026-02-${firstAt}Z`,
  lastAt: `2026-02-${lastAt}Z`,
  from: 'https://www.gov.uk/government/speeches/a-speech-on-libraries',
});

it('names copies by their days, the newest as such', () => {
  expect(nameCopies([run('01T09:00:00', '03T09:00:00'), run('04T09:00:00')])).toEqual([
    expect.stringMatching(/^1.?–.?3 February 2026$/),
    '4 February 2026 (newest)',
  ]);
});

it('adds the time where two are of one day, and seconds where that is the same', () => {
  expect(
    nameCopies([run('01T09:00:00', '04T08:10:00'), run('04T09:20:11'), run('04T09:20:52', '04T18:00:00')]),
  ).toEqual([
    '1 February 2026 to 4 February 2026, 08:10',
    '4 February 2026, 09:20:11',
    '4 February 2026, 09:20:52 (newest)',
  ]);
});

it('names a copy of one day by when it was first met, however often it is met again', () => {
  expect(nameCopies([run('04T12:43:00', '04T12:49:11'), run('04T12:49:30')])).toEqual([
    '4 February 2026, 12:43',
    '4 February 2026, 12:49 (newest)',
  ]);
});
