import { Component, type ComponentChildren, type RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Block, Transcript } from '../../lib/domain/transcript';
import { directionOf } from './direction-of';
import { type BlockGroup, groupBlocks, type ListItem } from './group-blocks';
import './transcript.css';

export interface TranscriptViewProps {
  readonly transcript: Transcript;
  readonly language: string;
  /** Where the words stand, for whoever marks them. */
  readonly words: RefObject<HTMLElement | null>;
}

/** From here on the browser lays out only what is near the window. */
const LONG = 300;

/**
 * A stored transcript as it is read. `extractTranscript` of the element gives exactly the transcript's text: one text
 * node a block, nothing else in it. It is drawn once for each transcript, because marks hold on to its nodes.
 */
export class TranscriptView extends Component<TranscriptViewProps> {
  override shouldComponentUpdate(next: TranscriptViewProps): boolean {
    return next.transcript.id !== this.props.transcript.id || next.language !== this.props.language;
  }

  render({ transcript, language, words }: TranscriptViewProps) {
    if (transcript.blocks.length === 0) return <p class="sm-notice">{i18n.t('reading.noWords')}</p>;
    const numbers = new Map(transcript.blocks.map((block, at) => [block, at + 1] as const));
    return (
      <article
        key={transcript.id}
        ref={words}
        class={transcript.blocks.length > LONG ? 'sm-transcript sm-transcript--long' : 'sm-transcript'}
        lang={language}
        dir={directionOf(language)}
        aria-label={i18n.t('reading.transcript')}
      >
        {groupBlocks(transcript.blocks).map((group) =>
          drawGroup(
            group,
            (block) => wordsOf(transcript, block),
            (block) => numbers.get(block),
          ),
        )}
      </article>
    );
  }
}

const wordsOf = (transcript: Transcript, block: Block): string => transcript.text.slice(block.start, block.end);

/**
 * One group as elements. `draw` gives the words of a block; the print view puts its marks and notes into them. A table's
 * cells are not kept apart in a transcript, so its rows are lines. `numberOf` gives the number to be shown beside a block.
 */
export function drawGroup(
  group: BlockGroup,
  draw: (block: Block) => ComponentChildren,
  numberOf: (block: Block) => number | undefined = noNumber,
): ComponentChildren {
  switch (group.kind) {
    case 'paragraph':
      return (
        <p key={group.block.start} data-paragraph={numberOf(group.block)}>
          {draw(group.block)}
        </p>
      );
    case 'heading': {
      const Heading = headingFor(group.block);
      return (
        <Heading key={group.block.start} data-paragraph={numberOf(group.block)}>
          {draw(group.block)}
        </Heading>
      );
    }
    case 'quotation':
      return (
        <blockquote key={group.blocks[0]?.start}>
          {group.blocks.map((block) => (
            <p key={block.start} data-paragraph={numberOf(block)}>
              {draw(block)}
            </p>
          ))}
        </blockquote>
      );
    case 'table':
      return (
        <div key={group.blocks[0]?.start} class="sm-transcript__rows">
          {group.blocks.map((block) => (
            <p key={block.start} data-paragraph={numberOf(block)}>
              {draw(block)}
            </p>
          ))}
        </div>
      );
    case 'list':
      return drawList(group.items, draw, numberOf);
  }
}

const noNumber = (): undefined => undefined;

function drawList(
  items: readonly ListItem[],
  draw: (block: Block) => ComponentChildren,
  numberOf: (block: Block) => number | undefined,
): ComponentChildren {
  return (
    <ul key={items[0]?.block?.start}>
      {items.map((item) => (
        <li
          key={item.block?.start}
          class={item.block ? undefined : 'sm-transcript__step'}
          data-paragraph={item.block ? numberOf(item.block) : undefined}
        >
          {item.block && draw(item.block)}
          {item.items.length > 0 && drawList(item.items, draw, numberOf)}
        </li>
      ))}
    </ul>
  );
}

/** The speech's title is the page's first heading, so those inside begin at the second. */
const headingFor = (block: Block): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' =>
  `h${Math.min(6, Math.max(2, block.level ?? 2)) as 2 | 3 | 4 | 5 | 6}`;
