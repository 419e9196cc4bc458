import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { ComparedBlock, ComparedRun } from '../../lib/domain/version-comparison';
import { Added, Removed } from './ChangeList';

interface VersionTextProps {
  readonly blocks: readonly ComparedBlock[];
  readonly language: string;
  /** How many changes there are. */
  readonly count: number;
  readonly current: number | null;
  readonly box: RefObject<HTMLElement | null>;
  onGoTo(change: number): void;
}

/** An unchanged paragraph on either side of a change stays on show. */
const AROUND = 1;
/** Fewer than this are not worth folding. */
const FEWEST_FOLDED = 3;

/** Both texts in one, unchanged parts folded. */
export function VersionText({ blocks, language, count, current, box, onGoTo }: VersionTextProps) {
  return (
    <section class="sm-versions__group" aria-label={i18n.t('versions.text')}>
      <h2 class="sm-group-title">{i18n.t('versions.text')}</h2>
      <div class="sm-versions__steps">
        <p class="sm-small sm-quiet">{i18n.t('versions.legend')}</p>
        {count > 0 && (
          <p>
            <button
              type="button"
              class="sm-button sm-button--small"
              onClick={() => onGoTo(((current ?? 0) + count - 1) % count)}
            >
              {i18n.t('versions.previous')}
            </button>{' '}
            <button
              type="button"
              class="sm-button sm-button--small"
              onClick={() => onGoTo(((current ?? -1) + 1) % count)}
            >
              {i18n.t('versions.next')}
            </button>{' '}
            <span class="sm-small sm-quiet" role="status">
              {current !== null && i18n.t('versions.at', { n: current + 1, all: count })}
            </span>
          </p>
        )}
      </div>
      <article ref={box} class="sm-versions__text sm-quotation" lang={language} dir="auto">
        {foldUnchanged(blocks).map((part) =>
          part.isFolded ? (
            <details key={part.at} class="sm-versions__fold">
              <summary>{i18n.t('versions.folded', part.blocks.length)}</summary>
              {part.blocks.map((block, i) => (
                <BlockView key={i} block={block} current={current} />
              ))}
            </details>
          ) : (
            part.blocks.map((block, i) => <BlockView key={part.at + i} block={block} current={current} />)
          ),
        )}
      </article>
    </section>
  );
}

interface Part {
  readonly at: number;
  readonly isFolded: boolean;
  readonly blocks: ComparedBlock[];
}

function foldUnchanged(blocks: readonly ComparedBlock[]): Part[] {
  const isNear = (at: number) =>
    blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ isChanged }) => isChanged);
  const parts: Part[] = [];
  for (const [at, block] of blocks.entries()) {
    const isFolded = !isNear(at);
    const last = parts.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else parts.push({ at, isFolded, blocks: [block] });
  }
  return parts.map((part) => (part.blocks.length < FEWEST_FOLDED ? { ...part, isFolded: false } : part));
}

function BlockView({ block, current }: { block: ComparedBlock; current: number | null }) {
  const words = block.runs.map((run, i) => <RunView key={i} run={run} isCurrent={run.change === current} />);
  if (block.kind === 'heading') return <h3>{words}</h3>;
  return <p data-block={block.kind}>{words}</p>;
}

function RunView({ run, isCurrent }: { run: ComparedRun; isCurrent: boolean }) {
  const { change, text } = run;
  if (run.kind === 'kept' && change === null) return <>{text}</>;
  const mark = { ...(change !== null && { 'data-change': change }), tabIndex: -1 };
  return (
    <span class="sm-versions__run" data-current={isCurrent && change !== null ? '' : undefined} {...mark}>
      {run.kind === 'removed' && <Removed>{text}</Removed>}
      {run.kind === 'added' && <Added>{text}</Added>}
      {run.kind === 'moved away' && (
        <del class="sm-versions__moved">
          <span class="sm-versions__tag">{i18n.t('versions.wasHere')}</span> {text}
        </del>
      )}
      {run.kind === 'moved here' && (
        <ins class="sm-versions__moved">
          <span class="sm-versions__tag">{i18n.t('versions.nowHere')}</span> {text}
        </ins>
      )}
      {run.kind === 'kept' && text}
    </span>
  );
}
