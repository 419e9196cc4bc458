import { joinAnswers } from '../../components/cross-references/join-answers';
import type { CrossReference } from '../../lib/domain/cross-reference';
import type { SpeechId } from '../../lib/domain/ids';
import type { ReferenceAnswer } from '../../lib/domain/reference-answer';
import type { Transcript } from '../../lib/domain/transcript';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The passages of a text of which something strong was said before, in its order: nothing that the reader has dismissed, that was
 * said since, or that only this speech says; and all that the reader has linked.
 */
export function listPassagesSaidBefore(
  references: readonly CrossReference[],
  answers: readonly ReferenceAnswer[],
  { speechId, transcript }: { readonly speechId: SpeechId; readonly transcript: Transcript },
): Span[] {
  const links = joinAnswers(references, answers, { speechId, transcript, orderOf: () => 'undated', coder: null });
  const spans = links
    .filter(({ here, verdict }) => here.isShown && verdict !== 'dismissed')
    .filter(({ verdict, band, order, isWithin }) =>
      verdict === 'confirmed' ? true : band === 'strong' && order !== 'later' && !isWithin,
    )
    .map(({ here: { start, end } }): [number, Span] => [start, { start, end }]);
  return [...new Map(spans).values()].sort((a, b) => a.start - b.start);
}
