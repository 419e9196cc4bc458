import { i18n } from '#i18n';
import type { Likeness } from '../../lib/domain/speech-comparison';
import { nameRelation } from '../name-relation';
import { type ShownRow, statedRelation } from './comparison-rows';

const FIGURE_KINDS = { changed: 'changed', repeated: 'repeated', 'measure changed': 'measureChanged' } as const;
const LIKENESS_KEYS = {
  exact: 'exact',
  near: 'near',
  'same figure': 'sameFigure',
  'same name': 'sameName',
  'same matter': 'sameMatter',
} as const satisfies Record<Likeness, string>;

/** What a row is, in two or three words: "Figure changed"; where the reader says what it is, that. */
export function nameRowKind({ row, link }: Pick<ShownRow, 'row' | 'link'>): string {
  const stated = statedRelation({ link });
  return stated ? nameRelation(stated) : nameKind(row);
}

/** All that is said of a pair, that of most interest first: "Figure changed · Pledge updated". That it is shared goes without saying then. */
export function nameRowKinds({ row, also, link }: Pick<ShownRow, 'row' | 'also' | 'link'>): string {
  if (statedRelation({ link })) return nameRowKind({ row, link });
  const rows = [row, ...also];
  const telling = rows.filter((each) => each?.kind !== 'passage');
  return [...new Set((telling.length > 0 ? telling : rows).map(nameKind))].join(' · ');
}

function nameKind(row: ShownRow['row']): string {
  if (!row) return i18n.t('compare.kind.linked');
  switch (row.kind) {
    case 'passage':
      return i18n.t('compare.kind.passage');
    case 'silence':
      return i18n.t('compare.kind.silence');
    case 'announcement':
      return i18n.t(row.money ? 'compare.kind.newMoney' : 'compare.kind.announcement');
    case 'figure':
      return i18n.t(`compare.kind.figure.${FIGURE_KINDS[row.change]}`);
    case 'pledge':
      return i18n.t(`compare.kind.pledge.${row.outcome === 'no follow-up' ? 'none' : row.outcome}`);
  }
}

export const nameLikeness = (likeness: Likeness): string => i18n.t(`compare.likeness.${LIKENESS_KEYS[likeness]}`);

/** What it is about, as short as it can be: the subject of a figure, the cue of an announcement. Empty where nothing says so. */
export function nameSubject({ row }: Pick<ShownRow, 'row'>): string {
  switch (row?.kind) {
    case 'figure':
      return row.subject;
    case 'silence':
      return row.about.slice(0, 3).join(', ');
    case 'announcement':
      return row.money?.text ?? '';
    default:
      return '';
  }
}

/** How near the two are, where there are two. */
export function tellLikeness({ row }: Pick<ShownRow, 'row'>): string {
  return row && 'likeness' in row ? nameLikeness(row.likeness) : '';
}
