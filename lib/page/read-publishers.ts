import type { Speaker } from '../domain/speech';
import { ORGANISATION_LINK, PERSON, PERSON_LINK, PICTURE, PUBLISHER_BOX, PUBLISHER_FURNITURE } from './govuk-selectors';
import { parseWrittenDate } from './read-date';
import { readArticleData, readContent, readGovUkMeta, readText } from './read-head';
import type { SpeechBody } from './speech-body';

export interface Publishers {
  readonly speakers: readonly Speaker[];
  readonly organisations: readonly string[];
  /** From what the speakers were concluded; null where the page names them. */
  readonly speakersInferredFrom: string | null;
}

/**
 * Who spoke, and for whom. GOV.UK lists organisations, people and speaker together, without saying which person is the
 * speaker, and gives the speaker's role nowhere in the page.
 */
export function readPublishers(document: Document, body: SpeechBody): Publishers {
  const box = findBox(document, body);
  const own = box?.querySelector(PERSON);
  const definition = box && findDefinition(box);
  const organisations = namesOf(definition ?? box, ORGANISATION_LINK);
  const picture = readPictureName(document, body);
  return {
    ...(own ? { speakers: readPerson(own), speakersInferredFrom: null } : chooseSpeakers(box, definition, picture)),
    organisations: organisations.length > 0 ? organisations : readPublishingOrganisation(document),
  };
}

const findBox = (document: Document, body: SpeechBody): Element | null =>
  [...document.querySelectorAll(PUBLISHER_BOX)].find((box) => !body.contains(box)) ?? null;

/** "From": the first term with a publisher's link, or the first of all where the speaker alone is named. */
function findDefinition(box: Element): Element | null {
  const definitions = [...box.querySelectorAll('dd')];
  return definitions.find((one) => one.querySelector(`${PERSON_LINK}, ${ORGANISATION_LINK}`)) ?? definitions[0] ?? null;
}

function readPerson(person: Element): Speaker[] {
  const linked = namesOf(person, 'a');
  const names = linked.length > 0 ? linked : [readText(person)].filter((name) => name !== null);
  return names.map(asSpeaker);
}

type Chosen = Pick<Publishers, 'speakers' | 'speakersInferredFrom'>;

function chooseSpeakers(box: Element | null, definition: Element | null, picture: string | null): Chosen {
  const guest = definition && !box?.matches('aside') ? readUnlinkedName(definition) : null;
  if (guest) return { speakers: [asSpeaker(guest)], speakersInferredFrom: null };
  const people = namesOf(box, PERSON_LINK);
  if (people.length === 1) return { speakers: people.map(asSpeaker), speakersInferredFrom: null };
  if (people.length > 1) {
    const pictured = people.find((name) => name === picture);
    return pictured
      ? {
          speakers: [asSpeaker(pictured)],
          speakersInferredFrom: 'The page names several people; this is the one in its picture.',
        }
      : {
          speakers: people.map(asSpeaker),
          speakersInferredFrom: 'The page names several people and does not say which of them spoke.',
        };
  }
  return picture
    ? { speakers: [asSpeaker(picture)], speakersInferredFrom: 'The description of the picture on the page.' }
    : { speakers: [], speakersInferredFrom: null };
}

const asSpeaker = (name: string): Speaker => ({ name, role: null });

const namesOf = (scope: Element | null, selector: string): string[] => [
  ...new Set([...(scope?.querySelectorAll(selector) ?? [])].map(readText).filter((name) => name !== null)),
];

/** "and", as lists of names end in the languages that GOV.UK is translated to; in Arabic script it joins the next word. */
const LIST_END =
  /^[\s,،、;—–-]*(?:(?:and|ac?|et|und|y|e|i|en|og|och|ja|oraz|și|ve|dan|và|na|и|і|та|και|और|اور|और|এবং)\s+|و\s*|和|及|및\s*)?/u;

/** A speaker without a page on GOV.UK, such as a monarch or a guest, ends the list as plain text. */
function readUnlinkedName(definition: Element): string | null {
  const copy = definition.cloneNode(true) as Element;
  for (const furniture of copy.querySelectorAll(PUBLISHER_FURNITURE)) furniture.remove();
  const links = copy.querySelectorAll('a');
  const lastLink = links[links.length - 1];
  const text = (lastLink ? textAfter(lastLink, copy) : (readText(copy) ?? '')).trim();
  const name = (lastLink ? text.replace(LIST_END, '') : text).trim();
  return /\p{L}{2}/u.test(name) && !parseWrittenDate(name) ? name : null;
}

function textAfter(element: Element, end: Element): string {
  let text = '';
  for (let node: Node = element; node !== end; node = node.parentNode as Node) {
    for (let next = node.nextSibling; next; next = next.nextSibling) text += next.textContent ?? '';
    if (!node.parentNode) break;
  }
  return text.replace(/\s+/g, ' ');
}

/** The picture is of the speaker and described by the name; other pictures are described by what goes on in them. */
function readPictureName(document: Document, body: SpeechBody): string | null {
  const picture = [...document.querySelectorAll(PICTURE)].find((image) => !body.contains(image));
  const described = picture?.getAttribute('alt') ?? readContent(document, 'meta[property="og:image:alt"]');
  const name = described?.replace(/\s+/g, ' ').trim() ?? '';
  return isName(name) ? name : null;
}

/** Two to eight capitalised words, with the small words of names and titles between them. */
const CAPITALISED =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:(?:of|the|de|van|von|der|du|la|le|bin|al|and)|\p{Lu}[\p{L}\p{M}.'’-]*)){1,7}$/u;
/** Before or behind a name, and nowhere else. */
const HONOURED =
  /^(?:The )?(?:(?:Rt|Right) Hon(?:ourable)?|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Dr|Professor|Mrs?|Ms)(?![’'])\b|\b(?:MP|MSP|MS|QC|KC|CBE|OBE|MBE|DBE)$/;
/** Titles that take "of" and "the" with them. */
const TITLED =
  /^(?:The )?(?:HM|HRH|HE|His|Her|Earl|Countess|Duke|Duchess|Prince|Princess|King|Queen|Bishop|Archbishop|President|Secretary|Minister|Chancellor)(?![’'])\b/;
/** Pictures of places and things are described in capitals too. */
const OF_A_THING =
  /\b(?:Abbey|Agency|Airport|Authority|Bank|Bridge|Buildings?|Castle|Cathedral|Centre|Chamber|College|Column|Commission|Commons|Conference|Council|Court|Cross|Department|Embassy|Flag|Forum|Gate|Government|Ground|Hospital|Houses?|Hotel|Institute|Jack|Logo|London|Ministry|Museum|Nations|Office|Palace|Parade|Park|Parliament|Press|School|Service|Square|Stadium|Station|Street|Summit|Theatre|Tower|Treasury|Union|University|Westminster|Whitehall)\b/i;

const isName = (text: string): boolean =>
  CAPITALISED.test(text) &&
  (HONOURED.test(text) || (!OF_A_THING.test(text) && (TITLED.test(text) || !/\b(?:of|the|and)\b/i.test(text))));

function readPublishingOrganisation(document: Document): string[] {
  const name = readGovUkMeta(document, 'primary-publishing-organisation') ?? readArticleData(document).author;
  return name ? [name] : [];
}
