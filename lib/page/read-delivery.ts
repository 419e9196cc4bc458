import type { PartialDate } from '../domain/dates';
import type { DocumentType, Fidelity } from '../domain/speech';
import { DATE, DELIVERED_ON, DELIVERY_BOX, EXPLANATION, LOCATION } from './govuk-selectors';
import { readDate } from './read-date';
import { readText } from './read-head';
import type { SpeechBody } from './speech-body';

export interface Delivery {
  readonly deliveredOn: PartialDate | null;
  readonly place: string | null;
  /** GOV.UK's sentence on how near the text is to what was said, in its words. */
  readonly note: string | null;
  /** The page says that it was written on that day, not delivered. */
  readonly isWritten: boolean;
}

const NOWHERE: Delivery = { deliveredOn: null, place: null, note: null, isWritten: false };

/**
 * The box above the body. Its labels are translated with the page, so terms are told apart by what they hold: the date of
 * delivery is the one with a machine-readable date, and the place stands beside it.
 */
export function readDelivery(document: Document, body: SpeechBody): Delivery {
  const definition = findDefinition(document, body);
  if (!definition) return { ...NOWHERE, place: readPlaceByName(document, body) };
  const date = definition.querySelector(DATE);
  const explanation = [...document.querySelectorAll(EXPLANATION)].find((element) => !body.contains(element));
  return {
    deliveredOn: readDate(date),
    place: readPlaceByName(document, body) ?? readPlaceBeside(definition),
    note: stripBrackets(readText(explanation) ?? readNote(definition, date)),
    isWritten: /^written\b/i.test(readText(termOf(definition)) ?? ''),
  };
}

function findDefinition(document: Document, body: SpeechBody): Element | null {
  const named = document.querySelector(DELIVERED_ON);
  if (named && !body.contains(named)) return named;
  for (const box of document.querySelectorAll(DELIVERY_BOX)) {
    const dated = [...box.querySelectorAll('dd')].find((definition) => definition.querySelector('time[datetime]'));
    if (dated && !body.contains(dated)) return dated;
  }
  return null;
}

const readPlaceByName = (document: Document, body: SpeechBody): string | null =>
  readText([...document.querySelectorAll(LOCATION)].find((element) => !body.contains(element)));

/** In one design the box also holds publishers (links) and dates (years), which are no places. */
function readPlaceBeside(delivered: Element): string | null {
  const definitions = [...(delivered.closest('dl')?.querySelectorAll('dd') ?? [])];
  const at = definitions.indexOf(delivered as HTMLElement);
  const isOnly = definitions.every((definition) => !definition.querySelector('a'));
  return (
    [definitions[at - 1], definitions[at + 1]]
      .map((beside) => (beside ? placeIn(beside, isOnly) : null))
      .find(Boolean) ?? null
  );
}

function placeIn(definition: Element, isOnly: boolean): string | null {
  if (definition.querySelector('a, time')) return null;
  const text = readText(definition);
  return text && (isOnly || !/\b(1|2)\d{3}\b/.test(text)) ? text : null;
}

function termOf(definition: Element): Element | null {
  let before = definition.previousElementSibling;
  while (before && before.localName !== 'dt') before = before.previousElementSibling;
  return before;
}

const readNote = (definition: Element, date: Element | null): string | null =>
  (readText(definition) ?? '').replace(readText(date) ?? '', '').trim() || null;

const stripBrackets = (note: string | null): string | null => note?.replace(/^\((.*)\)$/s, '$1').trim() || null;

/**
 * GOV.UK's three notes, in the words used since September 2013 and in those before. The older note of speaker's notes says
 * what they are not ("not a transcript of the speech as it was delivered"), so it is looked for first.
 */
export function toFidelity(note: string | null, kind: DocumentType | null, isWritten: boolean): Fidelity {
  if (kind === 'authored_article' || kind === 'written_statement' || isWritten) return 'written, never spoken';
  const words = note?.toLowerCase() ?? '';
  if (/speaker.?s.? notes/.test(words)) return 'speaking notes';
  if (/original script|speech as drafted/.test(words)) return 'original script';
  if (/transcript of the speech, exactly as it was delivered/.test(words)) return 'exactly as delivered';
  return 'not stated';
}
