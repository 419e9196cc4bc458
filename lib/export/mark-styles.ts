import type { ClaimTypeId } from '../domain/claim-types';
import { getClaimType } from '../domain/claim-types';

/** Kinds of line under marked words, by type: together with its letter a type is known on any printer. */
export type Line = 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';

const LINES: Readonly<Record<ClaimTypeId | 'none', Line>> = {
  figure: 'solid',
  money: 'double',
  cause: 'wavy',
  record: 'solid',
  announcement: 'double',
  pledge: 'double',
  forecast: 'dashed',
  rule: 'solid',
  reported: 'dotted',
  value: 'dotted',
  experience: 'dotted',
  ask: 'dashed',
  none: 'solid',
};

/** That of the first type. */
export const lineOf = (types: readonly ClaimTypeId[]): Line => LINES[types[0] ?? 'none'];

/** "FM", or a dash for a claim without a type. */
export const lettersOf = (types: readonly ClaimTypeId[]): string =>
  types.map((type) => getClaimType(type).letter).join('') || '–';
