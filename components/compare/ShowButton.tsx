import { i18n } from '#i18n';
import { PageIcon } from '../PageIcon';
import type { ShownRow } from './comparison-rows';

interface ShowButtonProps {
  readonly row: ShownRow;
  readonly what: string;
  readonly onOpen: (row: ShownRow) => void;
}

/** From a table to the pair in both texts. */
export function ShowButton({ row, what, onOpen }: ShowButtonProps) {
  return (
    <button
      type="button"
      class="sm-button sm-button--quiet sm-button--small sm-table__show"
      onClick={() => onOpen(row)}
    >
      <PageIcon name="locate" />
      {i18n.t('compare.table.show')}
      <span class="sm-hidden">{i18n.t('compare.table.showAbout', { what })}</span>
    </button>
  );
}
