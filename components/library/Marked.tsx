import type { Span } from '../../lib/search/find-snippets';

interface MarkedProps {
  readonly text: string;
  /** In order, without overlaps; offsets of the text. */
  readonly marks: readonly Span[];
}

/** A text with some of its words marked. */
export function Marked({ text, marks }: MarkedProps) {
  const pieces = marks.flatMap(({ start, end }, at) => [
    text.slice(marks[at - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
