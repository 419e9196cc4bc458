import { i18n } from '#i18n';
import type { ExportScope } from '../../components/ExportPanel';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { LibraryGateway } from './library-gateway';

const countClaims = (n: number): string => i18n.t('library.claimCount', n, { n: n.toLocaleString('en-GB') });

export const everythingScope = (gateway: LibraryGateway): ExportScope => ({
  id: 'everything',
  label: i18n.t('library.scopeAll'),
  load: () => gateway.loadExport({ kind: 'everything' }),
  loadSpeeches: () => gateway.loadExport({ kind: 'speeches' }),
  readParts: () => gateway.readBackup(),
});

export const speechScope = (gateway: LibraryGateway, speechId: SpeechId): ExportScope => ({
  id: 'speech',
  label: i18n.t('library.scopeSpeech'),
  load: () => gateway.loadExport({ kind: 'speech', speechId }),
});

/** The claims that the list has now. */
export const shownScope = (gateway: LibraryGateway, ids: readonly ClaimId[]): ExportScope => ({
  id: 'filtered',
  label: i18n.t('library.scopeFiltered', { claims: countClaims(ids.length) }),
  isPart: true,
  load: () => gateway.loadExport({ kind: 'claims', ids }),
});

export const selectedScope = (gateway: LibraryGateway, ids: readonly ClaimId[]): ExportScope => ({
  id: 'selected',
  label: i18n.t('library.scopeSelected', { claims: countClaims(ids.length) }),
  isPart: true,
  load: () => gateway.loadExport({ kind: 'claims', ids }),
});
