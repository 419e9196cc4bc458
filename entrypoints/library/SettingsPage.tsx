import { useEffect, useState } from 'preact/hooks';
import { explainFailure } from '../../components/explain-failure';
import type { ListedSpeech } from '../../components/library/listed-speech';
import { type PageAidName, SettingsView, type StorageSpace } from '../../components/library/SettingsView';
import type { Shortcut } from '../../components/library/Shortcuts';
import { useLiveQuery } from '../../components/use-live-query';
import { ExportDialog } from './ExportDialog';
import { everythingScope } from './export-scopes';
import type { LibraryGateway } from './library-gateway';

interface SettingsPageProps {
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
}

export function SettingsPage({ speeches, gateway }: SettingsPageProps) {
  const coder = useLiveQuery(() => gateway.watchCoder(), [gateway]);
  const [space, setSpace] = useState<StorageSpace | null>(null);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [aids, setAids] = useState<ReadonlySet<PageAidName> | null>(null);
  const [isExporting, setExporting] = useState(false);
  useEffect(() => {
    void gateway.readSpace().then(setSpace);
    void gateway.readShortcuts().then(setShortcuts);
    void gateway.readPageAids().then(setAids);
    return gateway.watchPageAids(setAids);
  }, [gateway]);
  return (
    <>
      <SettingsView
        coderName={coder.status === 'ready' ? (coder.value?.name ?? '') : ''}
        space={space}
        shortcuts={shortcuts}
        shortcutsAddress={gateway.shortcutsAddress}
        aids={aids}
        switchAid={(aid, isOn) => gateway.switchPageAid(aid, isOn)}
        version={gateway.version}
        bundled={speeches.map(({ speech }) => speech).filter((speech) => speech.origin === 'bundled')}
        saveName={async (name) => {
          const named = await gateway.nameCoder(name);
          return named.ok ? null : explainFailure(named.error);
        }}
        onChangeShortcuts={() => gateway.openShortcuts()}
        onExportAll={() => setExporting(true)}
      />
      {isExporting && <ExportDialog scopes={[everythingScope(gateway)]} onClose={() => setExporting(false)} />}
    </>
  );
}
