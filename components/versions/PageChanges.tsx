import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { differs, type SpeechCopies } from '../../lib/domain/copy-runs';
import type { Result } from '../../lib/domain/errors';
import { explainFailure } from '../explain-failure';
import { changesHref } from '../library/route';
import { ChangeNotice } from './ChangeNotice';
import { WatchButton } from './WatchButton';

interface PageChangesProps {
  readonly copies: SpeechCopies;
  /** How many claims stand on words that are no longer the ones marked. */
  readonly claimCount: number;
  /** The page that `changesHref` is a place of. */
  readonly libraryHref: string;
  /** Left out where the speech is watched anyway, because it has claims. */
  readonly canWatch: boolean;
  onKnown(): Promise<Result<unknown>>;
  onWatch(isWatched: boolean): Promise<Result<unknown>>;
}

/** What happened to a speech's page since the reader last knew it, and whether to look again at each visit. */
export function PageChanges({ copies, claimCount, libraryHref, canWatch, onKnown, onWatch }: PageChangesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const { known, newest, isWatched, speech } = copies;
  const attempt = async (work: Promise<Result<unknown>>) => {
    const done = await work;
    setProblem(done.ok ? null : i18n.t('versions.notWatched', { reason: explainFailure(done.error) }));
  };
  return (
    <>
      {differs(known, newest) && (
        <ChangeNotice
          copied={copies}
          known={known}
          newest={newest}
          claimCount={claimCount}
          href={libraryHref + changesHref(speech.id)}
          onKnown={() => void attempt(onKnown())}
        />
      )}
      {canWatch && <WatchButton isWatched={isWatched} onChange={(next) => void attempt(onWatch(next))} />}
      <div role="status" class="sm-change__problem">
        {problem && <p class="sm-notice sm-notice--danger">{problem}</p>}
      </div>
    </>
  );
}
