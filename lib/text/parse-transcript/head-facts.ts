import type { PartialDate } from '../../domain/dates';
import type { DocumentType, Fidelity, Notice, Speaker } from '../../domain/speech';

/** What the furniture round a speech says about it. Fields that it doesn't mention are left out. */
export interface Facts {
  title?: string;
  description?: string;
  speakers?: readonly Speaker[];
  organisations?: readonly string[];
  event?: string;
  place?: string;
  deliveredOn?: PartialDate;
  publishedOn?: PartialDate;
  updatedOn?: PartialDate;
  kind?: DocumentType;
  fidelity?: Fidelity;
  notices?: readonly Notice[];
  url?: string;
}

/** GOV.UK's name of the kind above the title. "News story" and the like are no speeches. */
export function readKind(text: string): DocumentType | null {
  if (/^speech$/i.test(text)) return 'speech';
  if (/^oral statement(?: to parliament)?$/i.test(text)) return 'oral_statement';
  if (/^written statement(?: to parliament)?$/i.test(text)) return 'written_statement';
  return /^authored article$/i.test(text) ? 'authored_article' : null;
}

/** GOV.UK's note beside the date of delivery, in its wordings before and since September 2013. */
export function readFidelity(text: string): Fidelity | null {
  if (/\btranscript of the (?:speech|statement),? exactly as it was delivered/i.test(text))
    return 'exactly as delivered';
  if (/\boriginal script\b|\btext of the speech as drafted\b|\bcheck against delivery\b/i.test(text))
    return 'original script';
  return /\bspeaker[’']?s[’']? notes\b|\bspeaking notes\b/i.test(text) ? 'speaking notes' : null;
}

const HONORIFIC =
  /^(?:The )?(?:(?:Rt|Right) Hon(?:ourable)?\b|Sir\b|Dame\b|Lord\b|Lady\b|Baroness\b|Baron\b|Viscount\b|Earl\b|Dr\b|Professor\b|Prof\b|Mrs?\b|Ms\b|H(?:is|er) (?:Majesty|Royal)\b)/;
const POSTNOMINAL = /\b(?:MP|MSP|MS|AM|QC|KC|CBE|OBE|MBE|DBE|KCB|PC|FRS|TD)$/;
const BODY_WORD =
  /\b(?:Department|Ministry|Office|Agency|Commission|Committee|Council|Authority|Service|Services|Treasury|Board|Trust|Government|Parliament|Embassy|Inspectorate|Institute|Executive|Force|Group|Fund|Forces|Unit|Secretariat|Wales|Scotland|England|Ireland|Kingdom|Health)\b/;
const BODY_START =
  /^(?:Department|Ministry|Office|HM |Cabinet|Home Office|Foreign|Prime Minister|Attorney|UK |British|Government|Scotland|Wales|Northern|Welsh|Scottish|Office|National|Public|Export|Deputy|Planning|Environment|Border|Crown)/;

/** A name of two words or more that can only be an organisation's own. */
const BODY_END =
  /^\p{Lu}.* (?:Authority|Agency|Commission|Office|Service|Executive|Council|Board|Trust|Inspectorate|Committee|Treasury|Regulator)$/u;

export const isPersonName = (text: string): boolean =>
  HONORIFIC.test(text) ||
  POSTNOMINAL.test(text) ||
  (/^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]+$/u.test(text) && !BODY_WORD.test(text));

/** GOV.UK's "From" line: organisations first, then the person. Links, where the capture kept them, part the names exactly. */
export function readFrom(text: string, links: readonly string[]): { organisations: string[]; speakers: Speaker[] } {
  const names = links.length > 1 ? links : splitNames(text);
  const isPerson = (name: string): boolean => isPersonName(name) && !BODY_START.test(name);
  return {
    organisations: names.filter((name) => !isPerson(name)),
    speakers: names.filter(isPerson).map((name) => ({ name, role: null })),
  };
}

/** "A, B and C", where a department's own name may hold commas and "and". */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let open = '';
  for (const part of text.split(/(, and |, | and )/)) {
    if (/^(?:, and |, | and )$/.test(part)) {
      open += part;
      continue;
    }
    const joint = /(, and |, | and )$/.exec(open)?.[0];
    if (
      joint &&
      (BODY_START.test(part) ||
        BODY_END.test(part) ||
        HONORIFIC.test(part) ||
        (POSTNOMINAL.test(part) && isPersonName(part)))
    ) {
      names.push(open.slice(0, -joint.length));
      open = part;
    } else open += part;
  }
  // A person without a title, at the end: "Department for Education and Nadhim Zahawi".
  const last = /^(.*\S) and (\S+(?: \S+){1,3})$/.exec(open);
  if (last && BODY_WORD.test(last[1] as string) && isPersonName(last[2] as string)) {
    names.push(last[1] as string, last[2] as string);
  } else names.push(open);
  return names.map((name) => name.trim()).filter(Boolean);
}

/** "My speech at the National Conference – 23 October 2009" → the occasion, where a title names it. */
export function readEvent(title: string): string | null {
  const found =
    /\b(?:speech|address|remarks|keynote|lecture|speaking|speaks|spoke) (?:at|to) (?:the |an? )?(.+)$/i.exec(
      title,
    )?.[1];
  const event = found
    ?.replace(/\s*[-–—,(]?\s*(?:\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}|\w+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4})\)?$/, '')
    .trim();
  return event && /^\p{Lu}/u.test(event) ? event : null;
}
