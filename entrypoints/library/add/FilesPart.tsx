import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { DraftList } from '../../../components/add/DraftList';
import { AddReport, RefusedFiles } from '../../../components/add/FilesReport';
import { TextSource } from '../../../components/add/TextSource';
import type { AddGateway } from './add-gateway';
import { useDrafts, type Work } from './use-drafts';

interface FilesPartProps {
  readonly gateway: AddGateway;
  readonly files: readonly File[];
  readonly isOver: boolean;
  onTaken(): void;
}

/** Texts and files become drafts, which are looked at and then added. */
export function FilesPart({ gateway, files, isOver, onTaken }: FilesPartProps) {
  const { drafts, chosen, refused, work, outcome, broke, ...actions } = useDrafts(gateway);
  const isBusy = work !== null;
  useEffect(() => {
    if (files.length === 0) return;
    onTaken();
    void actions.readFiles(files);
  }, [files]);
  const known = drafts.filter((draft) => draft.known).length;
  return (
    <>
      <TextSource
        isOver={isOver}
        isBusy={isBusy}
        onFiles={(given) => void actions.readFiles(given)}
        onText={(text) => void actions.readText(text)}
      />
      <div role="status" class="sm-add__bar">
        {work && <span>{describeWork(work)}</span>}
        {broke && <p class="sm-notice sm-notice--danger">{i18n.t('add.broke')}</p>}
        {outcome && <AddReport outcome={outcome} />}
        <RefusedFiles refused={refused} />
      </div>
      {work && work.kind !== 'text' && (
        <p>
          <button type="button" class="sm-button" onClick={actions.stop}>
            {i18n.t('add.stop')}
          </button>
        </p>
      )}
      {drafts.length > 0 && (
        <>
          <div class="sm-add__bar">
            <h2>{i18n.t('add.draftCount', drafts.length, { n: drafts.length.toLocaleString('en-GB') })}</h2>
            {known > 0 && (
              <span class="sm-quiet">{i18n.t('add.knownCount', known, { n: known.toLocaleString('en-GB') })}</span>
            )}
            <button
              type="button"
              class="sm-button sm-button--primary"
              aria-disabled={isBusy || chosen.size === 0}
              onClick={() => !isBusy && chosen.size > 0 && void actions.add()}
            >
              {chosen.size === 0
                ? i18n.t('add.nothingChosen')
                : i18n.t('add.addChosen', chosen.size, { n: chosen.size.toLocaleString('en-GB') })}
            </button>
            <button type="button" class="sm-button" disabled={isBusy} onClick={() => void actions.clear()}>
              {i18n.t('add.clear')}
            </button>
          </div>
          <DraftList
            drafts={drafts}
            chosen={chosen}
            isBusy={isBusy}
            onChoose={actions.choose}
            look={actions.look}
            onEdit={(key, changes) => void actions.edit(key, changes)}
            onDrop={(key) => void actions.drop(key)}
          />
        </>
      )}
    </>
  );
}

function describeWork(work: Work): string {
  if (work.kind === 'text') return i18n.t('add.readingText');
  const counts = { n: work.done.toLocaleString('en-GB'), all: work.all.toLocaleString('en-GB') };
  return i18n.t(work.kind === 'files' ? 'add.reading' : 'add.adding', counts);
}
