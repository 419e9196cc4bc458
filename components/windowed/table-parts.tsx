import type { HTMLAttributes, Ref } from 'preact';

/**
 * The parts of a table whose rows are placed one by one, which the browser's own elements can't be: they say by roles what
 * they are. Counts and indexes come from the whole list, not from the rows that happen to be drawn.
 */
type PartProps = HTMLAttributes<HTMLDivElement> & {
  readonly element?: Ref<HTMLDivElement>;
  readonly 'data-index'?: number;
};

// biome-ignore-start lint/a11y: see above; what can be focused stands inside the parts.
export const Table = ({ element, ...rest }: PartProps) => <div role="table" ref={element ?? null} {...rest} />;
export const RowGroup = ({ element, ...rest }: PartProps) => <div role="rowgroup" ref={element ?? null} {...rest} />;
export const Row = ({ element, ...rest }: PartProps) => <div role="row" ref={element ?? null} {...rest} />;
export const Cell = (props: PartProps) => <div role="cell" {...props} />;
export const RowHeader = (props: PartProps) => <div role="rowheader" {...props} />;
export const ColumnHeader = (props: PartProps) => <div role="columnheader" {...props} />;
// biome-ignore-end lint/a11y: as above.
