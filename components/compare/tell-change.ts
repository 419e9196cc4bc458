import { i18n } from '#i18n';
import type { Figure } from '../../lib/domain/figure';
import type { FigureRow } from '../../lib/domain/speech-comparison';

/** What became of a figure, in words: "up by 10 points", "the same, other wording". No more is said than the numbers bear. */
export function tellChange({ change, earlierFigure, laterFigure }: FigureRow): string {
  if (change === 'measure changed') return i18n.t('compare.changed.measure');
  if (change === 'repeated')
    return i18n.t(earlierFigure.text === laterFigure.text ? 'compare.changed.same' : 'compare.changed.wording');
  const [before, after] = [singleValue(earlierFigure), singleValue(laterFigure)];
  if (before === null || after === null || before === after) return i18n.t('compare.changed.other');
  const by = writeAmount(Math.abs(after - before), laterFigure.quantity.unit);
  return by
    ? i18n.t(after > before ? 'compare.changed.up' : 'compare.changed.down', { by })
    : i18n.t('compare.changed.other');
}

/** Null for ranges, and for "about" and "over", whose difference is not known. */
function singleValue({ quantity }: Figure): number | null {
  return quantity.to === null && quantity.precision === 'exact' ? quantity.value : null;
}

const COMPACT = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 4 });
const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

function writeAmount(amount: number, unit: string): string | null {
  if (unit === 'GBP') return `£${COMPACT.format(amount).toLowerCase()}`;
  if (unit === '%' || unit === 'percentage points')
    return i18n.t('compare.changed.points', { n: PLAIN.format(amount) });
  return unit === 'count' ? PLAIN.format(amount) : null;
}
