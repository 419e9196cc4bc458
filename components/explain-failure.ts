import { i18n } from '#i18n';
import type { Failure } from '../lib/domain/errors';

/** A failure in a sentence for people, with what they can do. */
export function explainFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'storage full':
      return i18n.t('failure.storageFull');
    case 'storage refused':
      return i18n.t('failure.storageRefused', { detail: failure.detail });
    case 'newer database':
      return i18n.t('failure.newerDatabase');
    case 'no answer':
      return i18n.t('failure.noAnswer');
    case 'extension gone':
      return i18n.t('failure.extensionGone');
    case 'not stored':
      return i18n.t('failure.notStored');
    case 'not understood':
      return i18n.t('failure.notUnderstood', { detail: failure.detail });
  }
}
