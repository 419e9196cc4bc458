import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../domain/claim-types';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import type { TagColour } from '../domain/tag-tree';
import { type CodedTag, describeCodebook } from './codebook';
import { guidOf, makeGuid } from './make-guid';
import type { ReportLabels } from './report-labels';
import { element, escapeXml } from './write-xml';

/** Made once: each claim asks for some. */
const TYPE_GUIDS = new Map(CLAIM_TYPE_IDS.map((type) => [type, makeGuid('claim type', type)]));

export const guidOfType = (type: ClaimTypeId): string => TYPE_GUIDS.get(type) as string;

/** As in the light theme. */
const COLOURS: Readonly<Record<TagColour, string>> = {
  red: '#C9443F',
  orange: '#C0621A',
  yellow: '#8F7A00',
  green: '#3D8B40',
  teal: '#00898A',
  blue: '#2D7FC4',
  purple: '#8A5CC4',
  pink: '#C24A8D',
};

/** REFI-QDA's `Codes`: the claim types under one code and the tags beside it, as their tree. Codebook and project have the same. */
export function writeCodes(document: SpeechmarkDocument, labels: ReportLabels): string {
  const { types, tags } = describeCodebook(document);
  const ofTypes = types.map(({ id }) =>
    element(
      'Code',
      { guid: guidOfType(id), name: labels.types[id], isCodable: 'true' },
      element('Description', {}, escapeXml(labels.definitions[id])),
    ),
  );
  const head = { guid: makeGuid('claim types'), name: labels.claimTypes, isCodable: 'false' };
  const about = element('Description', {}, escapeXml(labels.aboutClaims));
  return element('Codes', {}, element('Code', head, about, ...ofTypes), ...tags.map(writeTag));
}

const writeTag = ({ tag, children }: CodedTag): string =>
  element(
    'Code',
    {
      guid: guidOf(tag.id),
      name: tag.name.value,
      isCodable: 'true',
      color: tag.colour?.value ? COLOURS[tag.colour.value] : null,
    },
    ...children.map(writeTag),
  );
