import { i18n } from '#i18n';
import type { StoredTexts } from '../../components/compare/compare-gateway';
import type { ComparedText } from '../../components/compare/compared-pair';
import type { CompareState } from '../../components/compare-href';
import type { LiveValue } from '../../components/use-live-query';
import type { TranscriptId } from '../../lib/domain/ids';

/** What there is to compare, or why there is nothing. */
export type ChosenTexts =
  | { readonly kind: 'nothing chosen' | 'loading' }
  | {
      readonly kind: 'trouble';
      readonly title: string;
      readonly hint: string;
      readonly error: { readonly reason: unknown } | null;
    }
  | {
      readonly kind: 'two texts';
      readonly a: ComparedText;
      readonly b: ComparedText;
      /** All texts of the speech, where both are of one. */
      readonly stored: StoredTexts | null;
    };

type Live = LiveValue<StoredTexts | null>;

export function chooseTexts({ a: idA, b: idB, versions }: CompareState, a: Live, b: Live): ChosenTexts {
  if (!idA || !idB) return { kind: 'nothing chosen' };
  for (const live of [a, b]) if (live.status === 'failed') return trouble(i18n.t('compare.failed'), '', live.error);
  if (a.status !== 'ready' || b.status !== 'ready') return { kind: 'loading' };
  if (!a.value) return notStored('a');
  if (!b.value) return notStored('b');
  const [storedA, storedB] = [a.value, b.value];
  const isOne = storedA.speech.id === storedB.speech.id;
  // Of one speech: the text before the newest, and the newest.
  const [textA, textB] = [pick(storedA, versions?.a, isOne ? 1 : 0), pick(storedB, versions?.b, 0)];
  if (isOne && (!textA || !textB || textA.transcript.id === textB.transcript.id))
    return trouble(i18n.t('compare.same'), i18n.t('compare.sameHint'));
  if (!textA || textA.transcript.blocks.length === 0) return noWords('a');
  if (!textB || textB.transcript.blocks.length === 0) return noWords('b');
  return { kind: 'two texts', a: textA, b: textB, stored: isOne ? storedA : null };
}

function pick({ speech, transcripts }: StoredTexts, id: TranscriptId | undefined, at: number): ComparedText | null {
  const transcript = transcripts.find((text) => text.id === id) ?? transcripts[at];
  return transcript ? { speech, transcript } : null;
}

const trouble = (title: string, hint: string, reason?: unknown): ChosenTexts => ({
  kind: 'trouble',
  title,
  hint,
  error: reason === undefined ? null : { reason },
});

const notStored = (side: 'a' | 'b'): ChosenTexts =>
  trouble(i18n.t('compare.notStored', { side: i18n.t(`compare.side.${side}`) }), i18n.t('compare.notStoredHint'));

const noWords = (side: 'a' | 'b'): ChosenTexts =>
  trouble(i18n.t('compare.noWords', { side: i18n.t(`compare.side.${side}`) }), '');
