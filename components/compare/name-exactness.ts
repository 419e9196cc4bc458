import { i18n } from '#i18n';
import { type Speech, translationOf } from '../../lib/domain/speech';
import { nameFidelityOf } from '../FidelityNote';

/** How near a text is to what was said, where it stands without a label. */
export const nameExactness = (speech: Speech): string =>
  speech.fidelity === 'not stated' && translationOf(speech) === 'no'
    ? i18n.t('library.fidelityUnknown')
    : nameFidelityOf(speech);
