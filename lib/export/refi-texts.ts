import { lastReadAt } from '../domain/newest-transcript';
import { citableUrl, type Speech } from '../domain/speech';
import { OGL_LINE, OGL_URL } from './export-labels';
import { makeGuid } from './make-guid';
import type { RefiSource } from './refi-sources';
import { element, escapeXml } from './write-xml';

interface Variable {
  readonly name: string;
  readonly type: 'Text' | 'Date';
  read(speech: Speech): string | null;
}

/** Only whole days are dates; a speech of which the month is known has it in `delivered`. */
const wholeDay = (date: string | null): string | null => (date?.length === 10 ? date : null);

const SPEECH_VARIABLES: readonly Variable[] = [
  { name: 'speaker', type: 'Text', read: ({ speakers }) => speakers.map(({ name }) => name).join('; ') },
  { name: 'role', type: 'Text', read: ({ speakers }) => speakers.flatMap(({ role }) => role ?? []).join('; ') },
  { name: 'organisation', type: 'Text', read: ({ organisations }) => organisations.join('; ') },
  { name: 'event', type: 'Text', read: ({ event }) => event },
  { name: 'place', type: 'Text', read: ({ place }) => place },
  { name: 'delivered', type: 'Text', read: ({ deliveredOn }) => deliveredOn },
  { name: 'delivered_on', type: 'Date', read: ({ deliveredOn }) => wholeDay(deliveredOn) },
  { name: 'published_on', type: 'Date', read: ({ publishedOn }) => wholeDay(publishedOn) },
  { name: 'url', type: 'Text', read: citableUrl },
  { name: 'fidelity', type: 'Text', read: ({ fidelity }) => fidelity },
  { name: 'inferred', type: 'Text', read: ({ inferred }) => Object.keys(inferred).join('; ') },
];

const guidOfVariable = ({ name }: Variable): string => makeGuid('variable', name);

export const VARIABLES: readonly string[] = SPEECH_VARIABLES.map((variable) =>
  element('Variable', { guid: guidOfVariable(variable), name: variable.name, typeOfVariable: variable.type }),
);

/** A speech with what is known of it, and the texts there are of it. */
export function writeCase(speech: Speech, sources: readonly string[]): string {
  const values = SPEECH_VARIABLES.flatMap((variable) => {
    const value = variable.read(speech);
    if (!value) return [];
    return element(
      'VariableValue',
      {},
      element('VariableRef', { targetGUID: guidOfVariable(variable) }),
      element(`${variable.type}Value`, {}, escapeXml(value)),
    );
  });
  return element(
    'Case',
    { guid: makeGuid('speech', speech.id), name: speech.title || speech.id },
    ...values,
    ...sources.map((targetGUID) => element('SourceRef', { targetGUID })),
  );
}

export function writeSource({ guid, name, speech, transcript, selections }: RefiSource): string {
  const url = citableUrl(speech);
  const facts = [
    url,
    lastReadAt(transcript).slice(0, 10),
    speech.fidelity,
    speech.licence === 'OGL' ? `${OGL_LINE} ${OGL_URL}` : null,
  ];
  return element(
    'TextSource',
    { guid, name, plainTextPath: `internal://${guid}.txt` },
    element('Description', {}, escapeXml(facts.filter(Boolean).join('\n'))),
    ...selections,
  );
}
