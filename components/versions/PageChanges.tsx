import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim } from '../../lib/domain/claim';
import type { SpeechCopies } from '../../lib/domain/copy-runs';
import type { Result } from '../../lib/domain/errors';
import { differs } from '../../lib/text/list-copy-runs';
import { explainFailure } from '../explain-failure';
import { changesHref } from '../library/route';
import { ChangeNotice, type SeenCopy } from './ChangeNotice';
import { ChangesLink } from './ChangesLink';
import { WatchButton } from './WatchButton';

interface PageChangesProps {
  readonly copies: SpeechCopies;
  readonly claims: readonly Claim[];
  /** The page that `changesHref` is a place of. */
  readonly libraryHref: string;
  /** Whether there is a page to look at again. */
  readonly canWatch?: boolean;
  onKnown(seen: SeenCopy): Promise<Result<unknown>>;
  onWatch(isWatched: boolean): Promise<Result<unknown>>;
}

/** What happened to a speech's page since the reader last knew it, and whether to look again at each visit. */
export function PageChanges({ copies, claims, libraryHref, canWatch = true, onKnown, onWatch }: PageChangesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const { known, newest, runs, isWatched, speech } = copies;
  const href = libraryHref + changesHref(speech.id);
  const attempt = async (work: Promise<Result<unknown>>) => {
    const done = await work;
    setProblem(done.ok ? null : i18n.t('versions.notWatched', { reason: explainFailure(done.error) }));
  };
  return (
    <>
      {differs(known, newest) ? (
        <ChangeNotice
          copied={copies}
          known={known}
          newest={newest}
          claims={claims}
          href={href}
          onKnown={(seen) => void attempt(onKnown(seen))}
        />
      ) : (
        runs.length > 1 && <ChangesLink href={href} />
      )}
      {/* With claims it is watched anyway. */}
      {canWatch && claims.length === 0 && (
        <WatchButton isWatched={isWatched} onChange={(next) => void attempt(onWatch(next))} />
      )}
      <div role="status" class="sm-change__problem">
        {problem && <p class="sm-notice sm-notice--danger">{problem}</p>}
      </div>
    </>
  );
}
