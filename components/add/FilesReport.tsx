import { i18n } from '#i18n';
import { explainFailure } from '../explain-failure';
import { readingHref } from '../library/route';
import type { AddOutcome, FileProblem, RefusedFile } from './draft';

const PROBLEM_KEYS = {
  empty: 'empty',
  'too large': 'tooLarge',
  'other kind': 'otherKind',
  pdf: 'pdf',
  speechmark: 'speechmark',
  'no words': 'noWords',
  unreadable: 'unreadable',
} as const satisfies Record<FileProblem, string>;

/** Files that gave no speech, each with why. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  if (refused.length === 0) return null;
  return (
    <ul class="sm-notice sm-notice--doubt sm-add__refused">
      {refused.map(({ fileName, problem, count }, at) => (
        <li key={at}>
          <strong>{fileName ?? i18n.t('add.pasted')}</strong> {explainProblem(problem, count)}
        </li>
      ))}
    </ul>
  );
}

function explainProblem(problem: FileProblem, count: number): string {
  const key = PROBLEM_KEYS[problem];
  return key === 'noWords' ? i18n.t('add.problem.noWords', count, { n: count }) : i18n.t(`add.problem.${key}`);
}

/** What was stored, and why not the rest. */
export function AddReport({ outcome }: { outcome: AddOutcome }) {
  const { added, failure } = outcome;
  const [only] = added;
  return (
    <div class={`sm-notice ${failure ? 'sm-notice--danger' : ''}`}>
      <p>
        <strong>{i18n.t('add.added', added.length, { n: added.length.toLocaleString('en-GB') })}</strong>{' '}
        {added.length === 1 && only ? (
          <a href={readingHref(only)}>{i18n.t('add.openAdded')}</a>
        ) : (
          <a href="#/speeches">{i18n.t('add.toLibrary')}</a>
        )}
      </p>
      {failure && <p>{i18n.t('add.addFailed', { reason: explainFailure(failure) })}</p>}
    </div>
  );
}
