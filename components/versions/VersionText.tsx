import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparedBlock, ComparedRun } from '../../lib/domain/version-comparison';
import { cutMarks } from '../../lib/text/cut-marks';
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
  const [areMarksShown, showMarks] = useState(false);
  const haveMarks = useMemo(() => blocks.some(hasOtherMarks), [blocks]);
  const parts = useMemo(() => foldUnchanged(blocks, areMarksShown), [blocks, areMarksShown]);
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
      {haveMarks && (
        <label class="sm-versions__marks sm-small">
          <input type="checkbox" checked={areMarksShown} onChange={(event) => showMarks(event.currentTarget.checked)} />
          {i18n.t('versions.showMarks')}
        </label>
      )}
      <article ref={box} class="sm-versions__text sm-quotation" lang={language} dir="auto">
        {parts.map((part) =>
          part.isFolded ? (
            <details key={part.at} class="sm-versions__fold">
              <summary>{i18n.t('versions.folded', part.blocks.length)}</summary>
              {part.blocks.map((block, i) => (
                <BlockView key={i} block={block} current={current} areMarksShown={areMarksShown} />
              ))}
            </details>
          ) : (
            part.blocks.map((block, i) => (
              <BlockView key={part.at + i} block={block} current={current} areMarksShown={areMarksShown} />
            ))
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

function foldUnchanged(blocks: readonly ComparedBlock[], areMarksShown: boolean): Part[] {
  const isChanged = (block: ComparedBlock) => block.isChanged || (areMarksShown && hasOtherMarks(block));
  const isNear = (at: number) => blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(isChanged);
  const parts: Part[] = [];
  for (const [at, block] of blocks.entries()) {
    const isFolded = !isNear(at);
    const last = parts.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else parts.push({ at, isFolded, blocks: [block] });
  }
  return parts.map((part) => (part.blocks.length < FEWEST_FOLDED ? { ...part, isFolded: false } : part));
}

/** Of what stayed: whether any of it was written with other marks, capitals or spaces. */
const hasOtherMarks = ({ runs }: ComparedBlock): boolean =>
  runs.some(
    ({ kind, before, text }) =>
      kind === 'kept' && before !== undefined && cutMarks(before, text).some((piece) => piece.before !== undefined),
  );

interface BlockViewProps {
  readonly block: ComparedBlock;
  readonly current: number | null;
  readonly areMarksShown: boolean;
}

function BlockView({ block, current, areMarksShown }: BlockViewProps) {
  const words = block.runs.map((run, i) => (
    <RunView
      key={i}
      run={run}
      isCurrent={run.change === current}
      isContinued={block.runs[i - 1]?.kind === run.kind}
      areMarksShown={areMarksShown}
    />
  ));
  if (block.kind === 'heading') return <h3>{words}</h3>;
  return <p data-block={block.kind}>{words}</p>;
}

interface RunViewProps {
  readonly run: ComparedRun;
  readonly isCurrent: boolean;
  /** Whether the same happened to the run before it. */
  readonly isContinued: boolean;
  readonly areMarksShown: boolean;
}

function RunView({ run, isCurrent, isContinued, areMarksShown }: RunViewProps) {
  const { change, text } = run;
  const kept = areMarksShown && run.before !== undefined ? <Marks before={run.before} text={text} /> : text;
  if (run.kind === 'kept' && change === null) return <>{kept}</>;
  const tag = isContinued ? 'sm-hidden' : 'sm-versions__tag';
  const mark = { ...(change !== null && { 'data-change': change }), tabIndex: -1 };
  return (
    <span class="sm-versions__run" data-current={isCurrent && change !== null ? '' : undefined} {...mark}>
      {run.kind === 'removed' && <Removed>{text}</Removed>}
      {run.kind === 'added' && <Added>{text}</Added>}
      {run.kind === 'moved away' && (
        <>
          <span class={tag}>{i18n.t('versions.wasHere')}</span> <del class="sm-versions__moved">{text}</del>
        </>
      )}
      {run.kind === 'moved here' && (
        <>
          <span class={tag}>{i18n.t('versions.nowHere')}</span> <ins class="sm-versions__moved">{text}</ins>
        </>
      )}
      {run.kind === 'kept' && kept}
    </span>
  );
}

function Marks({ before, text }: { before: string; text: string }) {
  return (
    <>
      {cutMarks(before, text).map((piece, i) =>
        piece.before === undefined ? (
          piece.text
        ) : (
          <span key={i}>
            <Removed>{piece.before}</Removed>
            <Added>{piece.text}</Added>
          </span>
        ),
      )}
    </>
  );
}
