import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toQdc } from '../../../lib/export/to-qdc';
import { toQdpx } from '../../../lib/export/to-qdpx';
import { addLinks, buildDocument, buildSpeech, buildTranscript } from './build-document';
import { buildBundled } from './bundled-document';
import { BALLS, HINDS } from './golden-claims';
import { HOSTILE } from './hostile-documents';
import { readXml } from './read-xml';

/** Which children an element may have, in this order: after REFI-QDA 1.0. `*` is any number. */
const PROJECT: Readonly<Record<string, string>> = {
  Project: 'Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*',
  Users: 'User+',
  User: '',
  CodeBook: 'Codes',
  Codes: 'Code+',
  Code: 'Description? NoteRef* Code*',
  Description: '',
  Variables: 'Variable+',
  Variable: 'Description?',
  Cases: 'Case+',
  Case: 'Description? CodeRef* VariableValue* SourceRef* SelectionRef*',
  VariableValue: 'VariableRef TextValue? DateValue?',
  Sources: 'TextSource+',
  TextSource: 'Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*',
  PlainTextSelection: 'Description? Coding* NoteRef*',
  Coding: 'CodeRef NoteRef*',
  Notes: 'Note+',
  Note: 'Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*',
  Links: 'Link+',
  Link: 'NoteRef*',
};
const CODEBOOK = { CodeBook: 'Codes Sets?', Codes: 'Code+', Code: 'Description? Code*', Description: '' };
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Project: ['xmlns', 'name'],
  Code: ['guid', 'name', 'isCodable'],
  Variable: ['guid', 'name', 'typeOfVariable'],
  PlainTextSelection: ['guid', 'startPosition', 'endPosition'],
  TextSource: ['guid', 'plainTextPath'],
};
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function findFaults(root: Element, model: Readonly<Record<string, string>>): string[] {
  const guids = new Map<string, number>();
  const references: string[] = [];
  const visit = (node: Element): string[] => {
    const names = Array.from(node.childNodes)
      .filter(isElement)
      .map(({ nodeName }) => nodeName);
    const pattern = (model[node.nodeName] ?? '').replace(/(\w+)([?*+]?) ?/g, '(?:$1 )$2');
    const guid = node.getAttribute('guid');
    if (guid !== null && node.hasAttribute('guid')) guids.set(guid, (guids.get(guid) ?? 0) + 1);
    for (const name of ['targetGUID', 'originGUID', 'creatingUser', 'creatingUserGUID'])
      if (node.hasAttribute(name)) references.push(node.getAttribute(name) ?? '');
    return [
      ...(new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(''))
        ? []
        : [`${node.nodeName} has ${names}`]),
      ...(NEEDED[node.nodeName] ?? []).filter((name) => !node.getAttribute(name)).map((name) => `no ${name}`),
      ...Array.from(node.childNodes).filter(isElement).flatMap(visit),
    ];
  };
  return [
    ...visit(root),
    ...[...guids].filter(([guid, count]) => count > 1 || !GUID.test(guid)).map(([guid]) => `guid ${guid}`),
    ...references.filter((guid) => !guids.has(guid)).map((guid) => `nothing has ${guid}`),
  ];
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

interface Selection {
  readonly words: string;
  readonly codes: number;
}

function open(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const project = readXml(strFromU8(files['project.qde'] ?? new Uint8Array())).documentElement;
  /** Cut from each source's own file, by code points. */
  const selections = Array.from(project.getElementsByTagName('TextSource')).flatMap((source): Selection[] => {
    const path = (source.getAttribute('plainTextPath') ?? '').replace('internal://', 'Sources/');
    const text = Array.from(strFromU8(files[path] ?? new Uint8Array()));
    return Array.from(source.getElementsByTagName('PlainTextSelection')).map((selection) => ({
      words: text
        .slice(Number(selection.getAttribute('startPosition')), Number(selection.getAttribute('endPosition')))
        .join(''),
      codes: selection.getElementsByTagName('CodeRef').length,
    }));
  });
  return { files, project, selections };
}

const bundled = addLinks(buildBundled({ 'hinds-2018-adcs': HINDS, 'balls-2009-ncasc': BALLS }), [
  { quote: 'One in ten children and young people', linked: 'to under 270 today', relation: 'updates' },
]);

it.each([
  ['two-speeches.qde', () => toQdpx(bundled, { chosen: '23 claims' }).project.replaceAll('><', '>\n<')],
  ['two-speeches.qdc', () => toQdc(bundled).replaceAll('><', '>\n<')],
])('writes %s', async (name, write) => {
  await expect(`${write()}\n`).toMatchFileSnapshot(`../../fixtures/export/${name}`);
});

describe('toQdpx', () => {
  it('cuts the very words, and codes them by types and tags', () => {
    const { selections, files } = open(toQdpx(bundled).bytes);
    const marked = [...BALLS, ...HINDS].filter(({ deleted }) => !deleted);
    for (const { quote, types = [], tags = [] } of marked)
      expect(selections).toContainEqual({ words: quote, codes: types.length + tags.length });
    expect(selections).toHaveLength(marked.length + 2);
    expect(Object.keys(files).filter((path) => /^Sources\/[0-9a-f-]{36}\.txt$/.test(path))).toHaveLength(2);
  });

  it('counts code points in a file without a mark at its beginning, with line feeds alone', () => {
    const speech = buildSpeech();
    const transcript = buildTranscript(speech, ['🎉 ﬁrst 👩‍👩‍👧', 'the ﬁnal 𝒳 words']);
    const { selections, files } = open(
      toQdpx(buildDocument([{ speech, transcript, claims: [{ quote: '👩‍👩‍👧' }, { quote: 'ﬁnal 𝒳' }] }])).bytes,
    );
    expect(selections.map(({ words }) => words)).toEqual(['👩‍👩‍👧', 'ﬁnal 𝒳']);
    const [, text = new Uint8Array()] = Object.entries(files).find(([path]) => path.endsWith('.txt')) ?? [];
    expect(text[0]).not.toBe(0xef);
    expect(strFromU8(text)).toBe(transcript.text);
  });

  it('gives everything the same id in every file', () => {
    const later = { ...bundled, exportedAt: '2027-01-01T00:00:00.000Z' };
    const idsOf = (document: typeof bundled) => toQdpx(document).project.match(/guid="[^"]+"/g);
    expect(idsOf(later)).toEqual(idsOf(bundled));
  });
});

describe('what REFI-QDA asks for', () => {
  it.each([['bundled speeches', bundled] as const, ...HOSTILE])('%s', (_, document) => {
    const { project, selections, files } = open(toQdpx(document).bytes);
    expect(findFaults(project, PROJECT)).toEqual([]);
    expect(findFaults(readXml(toQdc(document)).documentElement, CODEBOOK)).toEqual([]);
    expect(selections.length).toBeGreaterThanOrEqual(document.claims.filter(({ deleted }) => !deleted.value).length);
    const names = Array.from(project.getElementsByTagName('TextSource')).map((source) => source.getAttribute('name'));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.values(files).filter((file) => strFromU8(file).includes('\r'))).toEqual([]);
  });
});
