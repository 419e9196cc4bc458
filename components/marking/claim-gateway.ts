import type { Claim, ClaimChanges, ClaimDraft, Target } from '../../lib/domain/claim';
import type { Result } from '../../lib/domain/errors';
import type { ClaimId } from '../../lib/domain/ids';
import type { KnownSpeech } from '../../lib/domain/reading';
import type { RichText } from '../../lib/domain/rich-text';
import type { Speech } from '../../lib/domain/speech';
import type { Place } from '../quote-with-source';

/**
 * What the marking component needs of the store. The speech page's version sends messages; the reading view calls the
 * same handlers directly, so that there is one check and one transaction for both.
 */
export interface ClaimGateway {
  /** Claims and tags of the speech on show. */
  load(): Promise<Result<KnownSpeech>>;
  add(draft: ClaimDraft): Promise<Result<Claim>>;
  edit(id: ClaimId, changes: ClaimChanges): Promise<Result<Claim>>;
  remove(id: ClaimId): Promise<Result<Claim>>;
  restore(id: ClaimId): Promise<Result<Claim>>;
  /** Attaches a claim to other words of the text on show, or of another copy of its speech that is stored. */
  attach(id: ClaimId, target: Target): Promise<Result<Claim>>;
  /**
   * Words of the text on show as they are pasted into an article, with their source. Made elsewhere than on the speech
   * page, whose script stays light.
   */
  describeQuote(exact: string, speech: Speech, place: Place): Promise<Result<RichText>>;
  /** Calls back after every stored change to the speech, from whichever surface; the answer stops it. */
  watch(onChange: () => void): () => void;
  openPanel(): void;
}
