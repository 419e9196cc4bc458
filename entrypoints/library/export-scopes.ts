import { i18n } from '#i18n';
import type { ExportScope } from '../../components/ExportPanel';
import type { ClaimFilter } from '../../components/library/route';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { LibraryGateway } from './library-gateway';

const countClaims = (n: number): string => i18n.t('library.claimCount', n, { n: n.toLocaleString('en-GB') });

export const everythingScope = (gateway: LibraryGateway): ExportScope => ({
  id: 'everything',
  label: i18n.t('library.scopeAll'),
  load: () => gateway.loadExport({ kind: 'everything' }),
});

export const speechScope = (gateway: LibraryGateway, speechId: SpeechId): ExportScope => ({
  id: 'speech',
  label: i18n.t('library.scopeSpeech'),
  load: () => gateway.loadExport({ kind: 'speech', speechId }),
});

/** `total` is null where the claims were not counted. */
export const filteredScope = (gateway: LibraryGateway, filter: ClaimFilter, total: number | null): ExportScope => ({
  id: 'filtered',
  label:
    total === null
      ? i18n.t('library.scopeFilteredUncounted')
      : i18n.t('library.scopeFiltered', { claims: countClaims(total) }),
  isPart: true,
  load: () => gateway.loadExport({ kind: 'filter', filter }),
});

export const selectedScope = (gateway: LibraryGateway, ids: readonly ClaimId[]): ExportScope => ({
  id: 'selected',
  label: i18n.t('library.scopeSelected', { claims: countClaims(ids.length) }),
  isPart: true,
  load: () => gateway.loadExport({ kind: 'claims', ids }),
});
