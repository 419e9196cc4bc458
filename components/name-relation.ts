import { i18n } from '#i18n';
import type { Relation } from '../lib/domain/cross-reference';

const KEYS = {
  repeats: 'repeats',
  'same figure, other wording': 'sameFigure',
  updates: 'updates',
  'changes the measure': 'changesMeasure',
  delivers: 'delivers',
  softens: 'softens',
  strengthens: 'strengthens',
  contradicts: 'contradicts',
  're-announces': 'reAnnounces',
  answers: 'answers',
} as const satisfies Record<Relation, string>;

/** What one passage does to another, in a word or two. */
export const nameRelation = (relation: Relation): string => i18n.t(`relation.${KEYS[relation]}`);
