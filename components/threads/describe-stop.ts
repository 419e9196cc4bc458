import { i18n } from '#i18n';
import type { PartialDate } from '../../lib/domain/dates';
import type { Speech } from '../../lib/domain/speech';
import type { Mention, Thread } from '../../lib/domain/thread';
import { livingMentions } from '../../lib/domain/thread';
import { formatDate } from '../format-date';
import { nameRelation } from '../name-relation';

/** "4 July 2019", or that it has no date. */
export const nameDay = (speech: Speech | null): string =>
  speech?.deliveredOn ? formatDate(speech.deliveredOn) : i18n.t('threads.undated');

/** "Nadhim Zahawi, Damian Hinds"; empty where nobody is named. */
export const nameSpeakers = (speech: Speech | null): string =>
  speech?.speakers.map(({ name }) => name).join(', ') ?? '';

export const nameSpeech = (speech: Speech | null): string =>
  speech ? speech.title || i18n.t('speech.untitled') : i18n.t('threads.speechGone');

/** "£410 million · re-announced": what is written at a mention; empty where there is nothing to tell but that it is one. */
const labelOf = ({ figure, relation }: Mention): string =>
  [figure.value, relation.value && nameRelation(relation.value)].filter(Boolean).join(' · ');

/** The same in so many letters: without what the shape of the mark tells too, else cut. */
export function fitLabel(mention: Mention, letters: number): string {
  const whole = labelOf(mention);
  if (whole.length <= letters) return whole;
  const figure = mention.figure.value || whole;
  return figure.length <= letters ? figure : `${figure.slice(0, letters - 1).trimEnd()}…`;
}

/** "8 months later"; null where the dates don't tell, or tell of less than a day. */
export function nameWait(from: PartialDate, to: PartialDate): string | null {
  const months = monthOf(to) - monthOf(from);
  if (Math.min(from.length, to.length) < 7)
    return laterBy('threads.yearsLater', Number(to.slice(0, 4)) - Number(from.slice(0, 4)));
  if (months >= 24) return laterBy('threads.yearsLater', Math.round(months / 12));
  if (months > 0) return laterBy('threads.monthsLater', months);
  return from.length < 10 || to.length < 10 ? null : laterBy('threads.daysLater', toDay(to) - toDay(from));
}

const laterBy = (key: 'threads.yearsLater' | 'threads.monthsLater' | 'threads.daysLater', n: number): string | null =>
  n > 0 ? i18n.t(key, n) : null;

const monthOf = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1);

/** Days since 1970, at the middle of what the date leaves open. */
export function toDay(date: PartialDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const middle = Date.UTC(year, month === undefined ? 6 : month - 1, day ?? (month === undefined ? 1 : 15));
  return Math.round(middle / 86_400_000);
}

/** "4 mentions in 4 speeches, February 2018 to July 2019". */
export function sumUp(thread: Thread, speeches: ReadonlyMap<Speech['id'], Speech>): string {
  const mentions = livingMentions(thread);
  const ids = new Set(mentions.map(({ target }) => target.speechId));
  const days = [...ids].flatMap((id) => speeches.get(id)?.deliveredOn?.slice(0, 7) ?? []).sort();
  const counts = i18n.t('threads.sum', {
    mentions: i18n.t('threads.mentionCount', mentions.length),
    speeches: i18n.t('threads.speechCount', ids.size),
  });
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return counts;
  return i18n.t('threads.sumWithTime', {
    counts,
    time:
      first === last ? formatDate(first) : i18n.t('threads.fromTo', { from: formatDate(first), to: formatDate(last) }),
  });
}
