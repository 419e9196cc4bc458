import { i18n } from '#i18n';
import type { DiffRun } from './mark-differences';

interface QuoteRunsProps {
  readonly runs: readonly DiffRun[];
  readonly side: 'earlier' | 'later';
}

/** A quotation with what only it says, what both share, and its figures, each by a line or weight of its own. */
export function QuoteRuns({ runs, side }: QuoteRunsProps) {
  return (
    <>
      {runs.map((run, at) => {
        const words = run.isFigure ? <strong class="sm-figure">{run.text}</strong> : run.text;
        // Runs never change their places.
        if (run.kind === 'shared')
          return (
            <mark key={at} class="sm-shared">
              {words}
            </mark>
          );
        if (run.kind === 'plain') return <span key={at}>{words}</span>;
        const Changed = side === 'earlier' ? 'del' : 'ins';
        return (
          <Changed key={at} class="sm-own">
            <span class="sm-hidden">[{i18n.t('compare.onlyHere')}: </span>
            {words}
            <span class="sm-hidden">]</span>
          </Changed>
        );
      })}
    </>
  );
}
