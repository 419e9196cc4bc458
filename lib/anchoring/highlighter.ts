import { getDomPosition, type OffsetMap } from '../page/offset-map';
import { ALL_NAMES, DRAFT_NAME, FLASH_NAME, lineName, tintName } from './highlight-css';
import { type Mark, planPaint } from './plan-paint';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Paints marks with the CSS Custom Highlight API; no node of the page changes. */
export interface Highlighter {
  /** Replaces all painted marks. */
  paint(marks: readonly Mark[], offsets: OffsetMap): void;
  /** The words that the toolbar will mark; null takes them away. */
  paintDraft(span: Span | null, offsets: OffsetMap): void;
  /** The words just jumped to; null takes them away. */
  paintFlash(span: Span | null, offsets: OffsetMap): void;
  clear(): void;
}

/**
 * @param view the window of the document that is painted; highlights belong to its document
 *
 * Static ranges: the page pays nothing for them when its DOM changes, and they are made anew with each reading.
 */
export function createHighlighter(view: Window & typeof globalThis): Highlighter {
  const registry = view.CSS.highlights;
  const toStaticRange = (span: Span, offsets: OffsetMap): StaticRange[] => {
    const start = getDomPosition(offsets, span.start, 'start');
    const end = getDomPosition(offsets, span.end, 'end');
    if (!start || !end) return [];
    return [
      new view.StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      }),
    ];
  };
  const set = (name: string, ranges: readonly AbstractRange[]): void => {
    if (ranges.length === 0) {
      registry.delete(name);
      return;
    }
    const highlight = new view.Highlight(...ranges);
    highlight.priority = ALL_NAMES.indexOf(name);
    registry.set(name, highlight);
  };

  return {
    paint(marks, offsets) {
      const ranges = new Map<string, StaticRange[]>();
      const add = (name: string, span: Span): void => {
        const list = ranges.get(name) ?? [];
        list.push(...toStaticRange(span, offsets));
        ranges.set(name, list);
      };
      const { tints, lines } = planPaint(marks);
      for (const tint of tints) add(tintName(tint.colour), tint);
      for (const line of lines) add(lineName(line.colour, line.lane, line.isSure), line);
      for (const name of ALL_NAMES) {
        if (name !== DRAFT_NAME && name !== FLASH_NAME) set(name, ranges.get(name) ?? []);
      }
    },
    paintDraft: (span, offsets) => set(DRAFT_NAME, span ? toStaticRange(span, offsets) : []),
    paintFlash: (span, offsets) => set(FLASH_NAME, span ? toStaticRange(span, offsets) : []),
    clear() {
      for (const name of ALL_NAMES) registry.delete(name);
    },
  };
}
