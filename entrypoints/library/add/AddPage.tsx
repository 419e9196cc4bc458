import { useState } from 'preact/hooks';
import { type AddFrom, AddView } from '../../../components/add/AddView';
import type { AddGateway } from './add-gateway';
import { FilesPart } from './FilesPart';
import { GovukPart } from './GovukPart';

interface AddPageProps {
  readonly from: AddFrom;
  /** Dropped or handed over before this page was open. */
  readonly files: readonly File[];
  readonly isOver: boolean;
  onTaken(): void;
  open(): AddGateway;
}

/** Both ways stay as they are while the reader looks at the other: a run goes on, a list of drafts is kept. */
export function AddPage({ from, files, isOver, onTaken, open }: AddPageProps) {
  const [gateway] = useState(open);
  return (
    <AddView from={from}>
      <div class="sm-library__page" hidden={from !== 'files'}>
        <FilesPart gateway={gateway} files={files} isOver={isOver} onTaken={onTaken} />
      </div>
      <div class="sm-library__page" hidden={from !== 'govuk'}>
        <GovukPart gateway={gateway} />
      </div>
    </AddView>
  );
}
