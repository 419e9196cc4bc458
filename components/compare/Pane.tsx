import { Component, type ComponentChildren, type RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Block } from '../../lib/domain/transcript';
import { directionOf } from '../reading/direction-of';
import { groupBlocks } from '../reading/group-blocks';
import { type Segment, segmentMarks } from '../reading/segment-marks';
import { drawGroup } from '../reading/TranscriptView';
import type { Column, ComparedText } from './compared-pair';
import type { ShownRow } from './comparison-rows';
import '../reading/transcript.css';

/** A row's words in one text. */
export interface PaneMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly row: ShownRow;
}

interface PaneProps {
  readonly column: Column;
  readonly text: ComparedText;
  /** By interest: of marks on the same words the first gives the colour. */
  readonly marks: readonly PaneMark[];
  readonly box: RefObject<HTMLElement | null>;
  readonly onOpen: (keys: readonly string[]) => void;
}

/**
 * One text in full, its linked passages marked and numbered. Drawn once for each set of marks: which pair is the current one
 * is told to the elements, not drawn anew.
 */
export class Pane extends Component<PaneProps> {
  override shouldComponentUpdate(next: PaneProps): boolean {
    return next.text.transcript.id !== this.props.text.transcript.id || next.marks !== this.props.marks;
  }

  render({ column, text, marks, box }: PaneProps) {
    const { speech, transcript } = text;
    const segments = new Map(
      segmentMarks(transcript.blocks, marks).map((cut, at) => [transcript.blocks[at]?.start, cut]),
    );
    const byId = new Map(marks.map((mark, rank) => [mark.id, { ...mark, rank }]));
    const title = speech.title || i18n.t('speech.untitled');
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the labels between the texts open the same pairs by keyboard
      <section
        ref={box}
        class="sm-pane"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        aria-label={i18n.t('compare.pane', { side: i18n.t(`compare.side.${column}`), title })}
        onClick={(event) => this.open(event.target as Element)}
      >
        <article class="sm-transcript" lang={speech.language} dir={directionOf(speech.language)}>
          {groupBlocks(transcript.blocks).map((group) =>
            drawGroup(group, (block) => drawBlock(block, transcript.text, segments.get(block.start) ?? [], byId)),
          )}
        </article>
      </section>
    );
  }

  private open(target: Element): void {
    const keys = target.closest<HTMLElement>('[data-rows]')?.dataset.rows?.split(' ');
    // Whoever selects words does not mean the pair.
    if (keys && getSelection()?.isCollapsed !== false) this.props.onOpen(keys);
  }
}

type ById = ReadonlyMap<string, PaneMark & { readonly rank: number }>;

function drawBlock(block: Block, text: string, segments: readonly Segment[], byId: ById): ComponentChildren {
  return (
    <span class="sm-pane__block" data-start={block.start} data-end={block.end}>
      {segments.map((segment) => (
        <Words key={segment.start} words={text.slice(segment.start, segment.end)} segment={segment} byId={byId} />
      ))}
    </span>
  );
}

function Words({ words, segment, byId }: { words: string; segment: Segment; byId: ById }) {
  if (segment.marks.length === 0) return <>{words}</>;
  const marks = segment.marks.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.rank - b.rank);
  const begins = new Set(marks.filter(({ id }) => segment.begins.includes(id)).map(({ row }) => row.number));
  const [first] = marks;
  return (
    <mark class="sm-pane__mark" data-rows={marks.map(({ id }) => id).join(' ')} data-sm-type={first?.row.type}>
      {[...begins].map((number) => (
        <span key={number} class="sm-pane__number" dir="ltr">
          <span class="sm-hidden">[{i18n.t('compare.pairNumber', { n: number })}] </span>
          <span aria-hidden="true">{number}</span>
        </span>
      ))}
      {words}
    </mark>
  );
}
