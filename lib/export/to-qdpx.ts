import type { SpeechmarkDocument } from '../domain/speechmark-document';
import type { LinkRow } from './link-rows';
import { guidOf } from './make-guid';
import { writeCodes } from './refi-codes';
import { describeSources, guidOfEnd, guidOfLink, type RefiSource } from './refi-sources';
import { VARIABLES, writeCase, writeSource } from './refi-texts';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { element, escapeXml, XML_HEAD } from './write-xml';
import { zipFiles } from './zip-files';

export interface QdpxOptions {
  /** Which claims were chosen, in words, where they are not all. */
  readonly chosen?: string | null;
  readonly labels?: ReportLabels;
}

export interface QdpxFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the archive describes its texts with. */
  readonly project: string;
}

const PROJECT = 'urn:QDA-XML:project:1.0';

/**
 * Texts, claims, notes and links as a REFI-QDA project. Each text with claims or linked passages on it is a source, as a file of its own;
 * positions are code points in exactly that file, end exclusive. A claim is a selection with a coding for each type and tag.
 */
export function toQdpx(
  document: SpeechmarkDocument,
  { chosen = null, labels = ENGLISH_REPORT_LABELS }: QdpxOptions = {},
): QdpxFile {
  const described = describeSources(document, labels);
  const project = writeProject(document, described, labels, chosen);
  const texts = described.sources.map(({ guid, text }) => [`Sources/${guid}.txt`, text]);
  return {
    bytes: zipFiles({ 'project.qde': project, ...Object.fromEntries(texts) }, document.exportedAt),
    project,
  };
}

/** The order of elements is the schema's. */
function writeProject(
  document: SpeechmarkDocument,
  { sources, links }: ReturnType<typeof describeSources>,
  labels: ReportLabels,
  chosen: string | null,
): string {
  const users = document.coders.map(({ id, name }) =>
    element('User', { guid: guidOf(id), name: name || labels.unnamed }),
  );
  const [only] = sources;
  const notes = sources.flatMap((source) => source.notes);
  const attributes = {
    xmlns: PROJECT,
    name: only && sources.length === 1 ? only.name : labels.collection,
    origin: document.generator,
    creatingUserGUID: document.coders[0] ? guidOf(document.coders[0].id) : null,
    creationDateTime: document.exportedAt,
  };
  const project = element(
    'Project',
    attributes,
    some('Users', users),
    element('CodeBook', {}, writeCodes(document, labels)),
    element('Variables', {}, ...VARIABLES),
    some('Cases', describeCases(sources)),
    some('Sources', sources.map(writeSource)),
    some('Notes', notes),
    some(
      'Links',
      links.map((link) => writeLink(link, labels)),
    ),
    chosen ? element('Description', {}, escapeXml(`${labels.chosen}: ${chosen}`)) : '',
  );
  return XML_HEAD + project;
}

/** None of the schema's lists may be empty. */
const some = (name: string, children: readonly string[]): string =>
  children.length > 0 ? element(name, {}, ...children) : '';

function describeCases(sources: readonly RefiSource[]): string[] {
  const bySpeech = new Map(sources.map(({ speech }) => [speech.id, speech]));
  return [...bySpeech.values()].map((speech) =>
    writeCase(
      speech,
      sources.filter((source) => source.speech.id === speech.id).map(({ guid }) => guid),
    ),
  );
}

/** From what has the relation to what it has it to; without a relation the two only belong together. */
function writeLink({ id, here, there, relation }: LinkRow, labels: ReportLabels): string {
  const [from, to] = relation?.isReversed ? [there, here] : [here, there];
  return element('Link', {
    guid: guidOfLink(id),
    name: relation ? labels.relations[relation.name] : labels.linked,
    direction: relation ? 'OneWay' : 'Associative',
    originGUID: guidOfEnd(from),
    targetGUID: guidOfEnd(to),
  });
}
