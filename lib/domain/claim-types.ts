/**
 * What kind of check a claim needs, never whether it is true. Ids are stable: they are stored and exported.
 * Names and definitions for people are interface strings (`claimType.*` in the locale files).
 */
export const CLAIM_TYPE_IDS = [
  'figure',
  'money',
  'cause',
  'record',
  'announcement',
  'pledge',
  'forecast',
  'rule',
  'reported',
  'value',
  'experience',
  'ask',
] as const;
export type ClaimTypeId = (typeof CLAIM_TYPE_IDS)[number];

export interface ClaimType {
  readonly id: ClaimTypeId;
  /** The digit that gives it while the toolbar is open; null for the two behind "More". */
  readonly key: string | null;
  /** On the chip beside the mark, so that no type is told by colour alone. */
  readonly letter: string;
}

export const CLAIM_TYPES: readonly ClaimType[] = [
  { id: 'figure', key: '1', letter: 'F' },
  { id: 'money', key: '2', letter: 'M' },
  { id: 'cause', key: '3', letter: 'C' },
  { id: 'record', key: '4', letter: 'R' },
  { id: 'announcement', key: '5', letter: 'A' },
  { id: 'pledge', key: '6', letter: 'P' },
  { id: 'forecast', key: '7', letter: 'E' },
  { id: 'rule', key: '8', letter: 'L' },
  { id: 'reported', key: '9', letter: 'S' },
  { id: 'value', key: '0', letter: 'V' },
  { id: 'experience', key: null, letter: 'X' },
  { id: 'ask', key: null, letter: 'Q' },
];

export const isClaimTypeId = (id: string): id is ClaimTypeId => (CLAIM_TYPE_IDS as readonly string[]).includes(id);

export function getClaimType(id: ClaimTypeId): ClaimType {
  const type = CLAIM_TYPES.find((candidate) => candidate.id === id);
  if (!type) throw new Error(`no claim type ${id}`);
  return type;
}
