import { i18n } from '#i18n';
import type { Evidence } from '../../lib/domain/cross-reference';

/** Why two passages were brought together, in words; null for what is shown by marking the words themselves. */
export function explainEvidence(evidence: Evidence): string | null {
  switch (evidence.kind) {
    case 'same words':
      return null;
    case 'verbatim run':
      return i18n.t('evidence.verbatim', evidence.count);
    case 'same name':
      return isSame(evidence) || isPart(evidence)
        ? i18n.t('evidence.sameName', { name: longer(evidence) })
        : i18n.t('evidence.otherName', { here: evidence.here, there: evidence.there });
    case 'same figure':
      return spell(evidence.here) === spell(evidence.there)
        ? i18n.t('evidence.sameFigure', { figure: evidence.here })
        : i18n.t('evidence.otherFigure', { here: evidence.here, there: evidence.there });
    case 'figure changed':
      return i18n.t('evidence.changed', { here: evidence.here, there: evidence.there });
    case 'reworded':
      if (evidence.here === '') return i18n.t('evidence.leftOut', { there: evidence.there });
      return evidence.there === ''
        ? i18n.t('evidence.putIn', { here: evidence.here })
        : i18n.t('evidence.changed', { here: evidence.here, there: evidence.there });
    case 'earlier speech':
      return i18n.t('evidence.earlierSpeech', { words: evidence.words });
    case 'promise kept':
      return i18n.t('evidence.promiseKept', { here: evidence.here, there: evidence.there });
    case 'same context':
      return i18n.t('evidence.sameContext');
  }
}

interface Both {
  readonly here: string;
  readonly there: string;
}

/** "£410 million" and "£410m" are one figure in one wording. */
const spell = (figure: string): string =>
  figure
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/million|mn/g, 'm')
    .replace(/billion/g, 'bn')
    .replace(/percent/g, '%');

/** "Innovation" for "Innovation Programme" is no other name. */
const isPart = ({ here, there }: Both): boolean =>
  here.toLowerCase().includes(there.toLowerCase()) || there.toLowerCase().includes(here.toLowerCase());

const longer = ({ here, there }: Both): string => (here.length < there.length ? there : here);

const isSame = ({ here, there }: Both): boolean => here.toLowerCase() === there.toLowerCase();
