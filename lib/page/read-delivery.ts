import type { PartialDate } from '../domain/dates';
import type { DocumentType, Fidelity } from '../domain/speech';
import { readFidelity } from '../text/parse-transcript/head-facts';
import {
  DATE,
  DELIVERED_ON,
  DELIVERY_BOX,
  DELIVERY_BOX_OF_ITS_OWN,
  EXPLANATION,
  LOCATION,
  ORGANISATION_LINK,
  PERSON_LINK,
} from './govuk-selectors';
import { parseWrittenDate, readDate } from './read-date';
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

/**
 * The box above the body. Its labels are translated with the page, so terms are told apart by what they hold: the date of
 * delivery is the one with a machine-readable date, else with one in words, and the place is the first of the others.
 */
export function readDelivery(document: Document, body: SpeechBody): Delivery {
  const definition = findDefinition(document, body);
  const place = readPlaceByName(document, body);
  if (!definition)
    return { deliveredOn: null, place: place ?? readPlaceAlone(document, body), note: null, isWritten: false };
  const date = definition.querySelector(DATE);
  const explanation = [...document.querySelectorAll(EXPLANATION)].find((element) => !body.contains(element));
  return {
    deliveredOn: readDate(date) ?? parseWrittenDate(readText(definition) ?? ''),
    place: place ?? readPlaceBeside(definition),
    note:
      readText(explanation)
        ?.replace(/^\((.*)\)$/, '$1')
        .trim() || readNote(definition, date),
    isWritten: WRITTEN.test(labelOf(definition)),
  };
}

/** Labels in English and Welsh count only where nothing else tells the terms apart. */
const DELIVERED = /^(delivered|spoken|given|written|cyflawnwyd|traddodwyd|ysgrifennwyd)\b/i;
const WRITTEN = /^(written|ysgrifennwyd)\b/i;
const PLACE = /^(location|venue|place|lleoliad)\b/i;

function findDefinition(document: Document, body: SpeechBody): Element | null {
  const named = document.querySelector(DELIVERED_ON);
  if (named && !body.contains(named)) return named;
  const boxes = outside(document, body, DELIVERY_BOX);
  const inWords = outside(document, body, DELIVERY_BOX_OF_ITS_OWN).flatMap(definitionsIn).find(isDatedInWords);
  return (
    boxes.flatMap(definitionsIn).find((definition) => definition.querySelector('time[datetime]')) ??
    inWords ??
    outside(document, body, 'dd').find(
      (one) => DELIVERED.test(labelOf(one)) && (one.querySelector(DATE) || isDatedInWords(one)),
    ) ??
    null
  );
}

const outside = (document: Document, body: SpeechBody, selector: string): Element[] =>
  [...document.querySelectorAll(selector)].filter((element) => !body.contains(element));

const definitionsIn = (list: Element): Element[] => [...list.querySelectorAll('dd')];
const isDatedInWords = (definition: Element): boolean => parseWrittenDate(readText(definition) ?? '') !== null;

const readPlaceByName = (document: Document, body: SpeechBody): string | null =>
  readText(outside(document, body, LOCATION)[0]);

/** A box without a date holds a place at most. */
function readPlaceAlone(document: Document, body: SpeechBody): string | null {
  const definitions = outside(document, body, DELIVERY_BOX_OF_ITS_OWN).flatMap(definitionsIn);
  return readText(definitions.find(isPlace));
}

/** In one design the box also holds publishers (links) and dates (years), which are no places. */
function readPlaceBeside(delivered: Element): string | null {
  const definitions = [...(delivered.closest('dl')?.querySelectorAll('dd') ?? [])];
  const at = definitions.indexOf(delivered as HTMLElement);
  const others = definitions.filter((one) => one !== delivered && isPlace(one));
  const labelled = others.find((one) => PLACE.test(labelOf(one)));
  if (labelled) return readText(labelled);
  if (delivered.closest(DELIVERY_BOX_OF_ITS_OWN)) return readText(others[0]);
  const beside = [definitions[at - 1], definitions[at + 1]].find((one) => one && others.includes(one) && isPlain(one));
  return readText(beside);
}

function isPlace(definition: Element): boolean {
  return !definition.querySelector(`time, ${PERSON_LINK}, ${ORGANISATION_LINK}`) && readText(definition) !== null;
}

const isPlain = (definition: Element): boolean =>
  !definition.querySelector('a') && !/\b[12]\d{3}\b/.test(readText(definition) ?? '');

function labelOf(definition: Element): string {
  let before = definition.previousElementSibling;
  while (before && before.localName !== 'dt') before = before.previousElementSibling;
  return readText(before) ?? '';
}

/** What stands behind the date, mostly in brackets. */
function readNote(definition: Element, date: Element | null): string | null {
  const text = readText(definition) ?? '';
  const shown = readText(date);
  const rest = shown ? text.replace(shown, '') : (/\(.*\)/.exec(text)?.[0] ?? '');
  return (
    rest
      .trim()
      .replace(/^\((.*)\)$/, '$1')
      .trim() || null
  );
}

/** From GOV.UK's three notes. */
export function toFidelity(note: string | null, kind: DocumentType | null, isWritten: boolean): Fidelity {
  if (kind === 'authored_article' || kind === 'written_statement' || isWritten) return 'written, never spoken';
  return readFidelity(note ?? '') ?? 'not stated';
}
