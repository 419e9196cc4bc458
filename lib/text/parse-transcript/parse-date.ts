import type { PartialDate } from '../../domain/dates';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const ORDINAL = '(?:st|nd|rd|th)?';

const FORMS: readonly [form: RegExp, order: 'dmy' | 'mdy' | 'ymd' | 'my'][] = [
  [new RegExp(`\\b(\\d{1,2})${ORDINAL}(?: of)? ${MONTH},? (\\d{4})\\b`, 'i'), 'dmy'],
  [new RegExp(`\\b${MONTH} (\\d{1,2})${ORDINAL},? (\\d{4})\\b`, 'i'), 'mdy'],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, 'ymd'],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/, 'dmy'],
  [new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'i'), 'my'],
];

/** The first date in a line of English, days before months as in Britain; null where there is none. */
export function findDate(text: string): PartialDate | null {
  for (const [form, order] of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const part = (letter: string): string => found[order.indexOf(letter) + 1] as string;
    const month = toMonth(part('m'));
    if (order === 'my') return `${part('y')}-${month}`;
    const day = Number(part('d'));
    if (day >= 1 && day <= 31 && Number(month) <= 12) return `${part('y')}-${month}-${String(day).padStart(2, '0')}`;
  }
  return null;
}

/** Nothing but a date, perhaps with a weekday or a time of day. */
export function isOnlyDate(text: string): boolean {
  const rest = FORMS.reduce((left, [form]) => left.replace(form, ''), text);
  return (
    rest.length < text.length &&
    /^[\s,.–-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,.–-]*(?:\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?$/i.test(rest)
  );
}

function toMonth(text: string): string {
  const number = /^\d+$/.test(text)
    ? Number(text)
    : MONTHS.findIndex((name) => name.startsWith(text.slice(0, 3).toLowerCase())) + 1;
  return String(number).padStart(2, '0');
}
