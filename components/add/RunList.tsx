import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { countSkipped, type ImportRun, SKIP_REASONS, type SkipReason } from '../../lib/domain/import-run';
import { explainFailure } from '../explain-failure';
import { formatInstant } from '../format-date';
import { describeSearch } from './describe-search';

/** A run under way in this window. */
export interface ActiveRun {
  readonly id: string;
  /** How long GOV.UK asked to wait, in milliseconds; null while it goes on. */
  readonly pauseMs: number | null;
}

interface RunListProps {
  readonly runs: readonly ImportRun[];
  readonly active: ActiveRun | null;
  onStop(): void;
  onGoOn(id: string): void;
  onForget(id: string): void;
}

/** Every run that is under way, was broken off, or is done and not forgotten yet. */
export function RunList({ runs, ...rest }: RunListProps) {
  const id = useId();
  if (runs.length === 0) return null;
  return (
    <section class="sm-runs" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('govuk.runs')}</h2>
      <ul>
        {runs.map((run) => (
          <Run key={run.id} run={run} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Run({ run, active, onStop, onGoOn, onForget }: Omit<RunListProps, 'runs'> & { run: ImportRun }) {
  const isActive = active?.id === run.id;
  const title = describeSearch(run.search);
  const about = <span class="sm-hidden">{i18n.t('library.about', { title })}</span>;
  const isDone = run.end?.kind === 'done';
  const id = useId();
  return (
    <li class="sm-runs__run">
      <h3 id={id}>{title}</h3>
      <p class="sm-small sm-quiet">{formatInstant(run.startedAt)}</p>
      {!isDone && (
        <progress
          class="sm-runs__bar"
          aria-labelledby={id}
          max={Math.max(1, run.isListed ? run.listed : run.total)}
          value={run.isListed ? run.asked : 0}
        />
      )}
      <p class="sm-runs__counts">{describeCounts(run)}</p>
      <p role="status">{describeState(run, isActive ? active : null)}</p>
      <p class="sm-runs__tools">
        {isActive && (
          <button type="button" class="sm-button" onClick={onStop}>
            {i18n.t('govuk.stop')}
            {about}
          </button>
        )}
        {!isActive && !isDone && (
          <button
            type="button"
            class="sm-button sm-button--primary"
            disabled={active !== null}
            onClick={() => onGoOn(run.id)}
          >
            {i18n.t('govuk.goOn')}
            {about}
          </button>
        )}
        {!isActive && (
          <button type="button" class="sm-button" onClick={() => onForget(run.id)}>
            {i18n.t('govuk.forget')}
            {about}
          </button>
        )}
      </p>
      <Skipped run={run} />
    </li>
  );
}

const counted = (n: number) => ({ n: n.toLocaleString('en-GB') });

function describeCounts(run: ImportRun): string {
  if (!run.isListed)
    return i18n.t('govuk.listing', { ...counted(run.searched), all: run.total.toLocaleString('en-GB') });
  const skipped = countSkipped(run);
  const left = run.listed - run.asked;
  return [
    i18n.t('govuk.added', run.added, counted(run.added)),
    i18n.t('govuk.skipped', skipped, counted(skipped)),
    left > 0 && i18n.t('govuk.left', left, counted(left)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function describeState({ end }: ImportRun, active: ActiveRun | null): string {
  if (active) return active.pauseMs ? i18n.t('govuk.pause', { n: Math.ceil(active.pauseMs / 1000) }) : '';
  switch (end?.kind) {
    case 'done':
      return i18n.t('govuk.done');
    case 'asked to':
      return i18n.t('govuk.stopped');
    case 'no answer':
      return i18n.t('govuk.stoppedNoAnswer');
    case 'no list':
      return i18n.t('govuk.stoppedNoList');
    case 'failed':
      return i18n.t('govuk.stoppedFailed', { reason: explainFailure(end.failure) });
    case undefined:
      return i18n.t('govuk.interrupted');
  }
}

const REASON_KEYS = {
  'already there': 'alreadyThere',
  withdrawn: 'withdrawn',
  'another language': 'anotherLanguage',
  gone: 'gone',
  'not found': 'notFound',
  elsewhere: 'elsewhere',
  'no speech': 'noSpeech',
  unreadable: 'unreadable',
  'no answer': 'noAnswer',
} as const satisfies Record<SkipReason, string>;

function Skipped({ run }: { run: ImportRun }) {
  if (countSkipped(run) === 0) return null;
  return (
    <details class="sm-runs__skipped">
      <summary>{i18n.t('govuk.why')}</summary>
      <ul>
        {SKIP_REASONS.filter((reason) => run.skipped[reason]).map((reason) => (
          <li key={reason}>
            <p>
              {i18n.t(`govuk.reason.${REASON_KEYS[reason]}`)}:{' '}
              <strong>{(run.skipped[reason] ?? 0).toLocaleString('en-GB')}</strong>
            </p>
            <ul class="sm-small">
              {run.skippedPages
                .filter((page) => page.reason === reason && page.path)
                .map(({ path, title }) => (
                  <li key={path}>
                    <a href={`https://www.gov.uk${path}`} target="_blank" rel="noopener noreferrer">
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
