import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface TableFrameProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}

/** A table with its name; in a window too narrow for it, each row becomes a block (`tables.css`). */
export function TableFrame({ title, isEmpty, children }: TableFrameProps) {
  if (isEmpty) return <p class="sm-quiet sm-table__none">{i18n.t('compare.noRowsFiltered')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="sm-table-frame" aria-label={title} tabIndex={0}>
      <table class="sm-table">
        <caption class="sm-hidden">{title}</caption>
        {children}
      </table>
    </section>
  );
}
