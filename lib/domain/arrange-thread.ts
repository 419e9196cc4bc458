import { compareText } from './compare-text';
import type { SpeechId } from './ids';
import { orderInTime } from './order-in-time';
import type { Speech } from './speech';
import { livingMentions, type Mention, type Thread } from './thread';

/** A speech of a thread, with its mentions in the order of its text. */
export interface MentionedSpeech {
  readonly kind: 'mentions';
  readonly speechId: SpeechId;
  /** Null where it is not stored (any more). */
  readonly speech: Speech | null;
  readonly mentions: readonly Mention[];
  /** Whether it may as well have been given before the one above it, as far as their dates tell. */
  readonly mayComeFirst: boolean;
}

/** Speeches given after a mention that could have taken the matter up, and are not in the thread. Oldest first. */
export interface SilentSpeeches {
  readonly kind: 'silent';
  readonly speeches: readonly Speech[];
}

export type ThreadStop = MentionedSpeech | SilentSpeeches;

export interface ArrangedThread {
  /** In the order of time. */
  readonly dated: readonly ThreadStop[];
  /** In no order that means anything. */
  readonly undated: readonly MentionedSpeech[];
}

/** So many silent speeches in a row are named one by one; more are counted. */
const NAMED_SILENCES = 2;

/**
 * A thread as it went: a stop for each speech that mentions it, in the order of their days, and between and after them the
 * speeches that could have mentioned it.
 *
 * @param speeches those of the mentions
 * @param related what else these speakers and departments said; those before the first mention don't count
 */
export function arrangeThread(
  thread: Thread,
  speeches: ReadonlyMap<SpeechId, Speech>,
  related: readonly Speech[],
): ArrangedThread {
  const stops = listStops(thread, speeches);
  const undated = stops.filter(({ speech }) => !speech?.deliveredOn);
  const dated = stops
    .filter(({ speech }) => speech?.deliveredOn)
    .sort((a, b) => compareText(dayOf(a.speech), dayOf(b.speech)) || compareText(a.speechId, b.speechId))
    .map((stop, i, all) => ({ ...stop, mayComeFirst: mayComeFirst(stop, all[i - 1]) }));
  const mentioned = new Set(stops.map(({ speechId }) => speechId));
  const silent = related
    .filter((speech) => speech.deliveredOn && !mentioned.has(speech.id))
    .sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id));
  return { dated: dated.flatMap((stop, i) => [stop, ...silencesAfter(stop, dated[i + 1], silent)]), undated };
}

/** Whether a speech shares a speaker or an organisation with any of some others: one that could have taken up their matter. */
export function isRelatedTo(others: Iterable<Speech>): (speech: Speech) => boolean {
  const names = new Set([...others].flatMap(namesOf));
  return (speech) => namesOf(speech).some((name) => names.has(name));
}

const namesOf = ({ speakers, organisations }: Speech): string[] => [
  ...speakers.map(({ name }) => `speaker ${plainName(name)}`),
  ...organisations.map((name) => `organisation ${name.toLowerCase()}`),
];

/** "The Rt Hon Damian Hinds MP" and "Damian Hinds" are one. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the )?(?:rt|right) hon(?:ourable)?\.? /, '')
    .replace(/,? mp$/, '')
    .trim();

function listStops(thread: Thread, speeches: ReadonlyMap<SpeechId, Speech>): MentionedSpeech[] {
  const bySpeech = new Map<SpeechId, Mention[]>();
  for (const mention of livingMentions(thread)) {
    const { speechId } = mention.target;
    bySpeech.set(speechId, [...(bySpeech.get(speechId) ?? []), mention]);
  }
  return [...bySpeech].map(([speechId, mentions]) => ({
    kind: 'mentions',
    speechId,
    speech: speeches.get(speechId) ?? null,
    mentions: mentions.sort((a, b) => a.target.position.start - b.target.position.start),
    mayComeFirst: false,
  }));
}

const dayOf = (speech: Speech | null): string => speech?.deliveredOn ?? '';

const mayComeFirst = (stop: MentionedSpeech, before: MentionedSpeech | undefined): boolean =>
  before !== undefined &&
  orderInTime(stop.speech?.deliveredOn ?? null, before.speech?.deliveredOn ?? null) === 'same time' &&
  stop.speech?.deliveredOn !== before.speech?.deliveredOn;

function silencesAfter(
  stop: MentionedSpeech,
  next: MentionedSpeech | undefined,
  silent: readonly Speech[],
): SilentSpeeches[] {
  const between = silent.filter(
    ({ deliveredOn }) =>
      orderInTime(deliveredOn, stop.speech?.deliveredOn ?? null) === 'later' &&
      (!next || orderInTime(deliveredOn, next.speech?.deliveredOn ?? null) === 'earlier'),
  );
  if (between.length > NAMED_SILENCES) return [{ kind: 'silent', speeches: between }];
  return between.map((speech) => ({ kind: 'silent', speeches: [speech] }));
}
