import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sharedWords } from '../../lib/domain/cross-reference';
import type { Block } from '../../lib/domain/transcript';
import { directionOf } from '../reading/direction-of';
import { type ComparedPair, textOf } from './compared-pair';
import { onePerPair, type ShownRow } from './comparison-rows';
import { nameRowKinds } from './describe-row';
import { markDifferences } from './mark-differences';
import { nameDay } from './name-day';
import { QuoteRuns } from './QuoteRuns';
import { RowNumber } from './RowCard';

interface UnifiedTextProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ShownRow[];
  readonly onOpen: (row: ShownRow) => void;
}

interface Stretch {
  readonly at: number;
  readonly blocks: readonly { readonly block: Block; readonly rows: readonly ShownRow[] }[];
  readonly isPlain: boolean;
}

/** The later speech in one column; below each paragraph what the earlier one said on the same matter. What has no pair is folded. */
export function UnifiedText({ pair, rows, onOpen }: UnifiedTextProps) {
  const [isUnfolded, unfold] = useState(false);
  const later = textOf(pair, 'later');
  const { transcript, speech } = later;
  const stretches = useMemo(() => cutStretches(transcript.blocks, rows), [transcript, rows]);
  return (
    <div class="sm-unified">
      <p class="sm-small sm-quiet">{i18n.t('compare.unifiedHint')}</p>
      <label class="sm-columns__together sm-small">
        <input type="checkbox" checked={isUnfolded} onChange={(event) => unfold(event.currentTarget.checked)} />
        {i18n.t('compare.unfold')}
      </label>
      <article
        class="sm-transcript"
        lang={speech.language}
        dir={directionOf(speech.language)}
        aria-label={i18n.t('compare.unified')}
      >
        {stretches.map((stretch) => {
          const blocks = stretch.blocks.map(({ block, rows: here }) => (
            <div key={block.start} class="sm-unified__block">
              {block.kind === 'heading' ? (
                <h3>{transcript.text.slice(block.start, block.end)}</h3>
              ) : (
                <p data-block={block.kind}>{transcript.text.slice(block.start, block.end)}</p>
              )}
              {here.map((row) => (
                <Before key={row.key} row={row} pair={pair} onOpen={onOpen} />
              ))}
            </div>
          ));
          if (!stretch.isPlain || isUnfolded || blocks.length < 2) return blocks;
          return (
            <details key={stretch.at} class="sm-unified__fold">
              <summary>{i18n.t('compare.folded', blocks.length)}</summary>
              {blocks}
            </details>
          );
        })}
      </article>
    </div>
  );
}

function Before({ row, pair, onOpen }: Pick<UnifiedTextProps, 'pair' | 'onOpen'> & { row: ShownRow }) {
  const { speech } = textOf(pair, 'earlier');
  const evidence = row.row && 'evidence' in row.row ? row.row.evidence : [];
  const { earlier } = markDifferences(row.earlier?.text ?? '', row.later?.text ?? '', sharedWords(evidence));
  return (
    <aside class="sm-unified__before" data-sm-type={row.type}>
      <p class="sm-row__when">
        <RowNumber row={row} /> {i18n.t('compare.saidBefore', { date: nameDay(speech) })}{' '}
        <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => onOpen(row)}>
          {nameRowKinds(row)}
        </button>
      </p>
      <blockquote lang={speech.language} dir="auto">
        <QuoteRuns runs={earlier} side="earlier" />
      </blockquote>
    </aside>
  );
}

function cutStretches(blocks: readonly Block[], rows: readonly ShownRow[]): Stretch[] {
  const pairs = rows.filter(({ earlier, later }) => earlier && later);
  const stretches: { at: number; blocks: { block: Block; rows: ShownRow[] }[]; isPlain: boolean }[] = [];
  for (const block of blocks) {
    const here = pairs.filter(({ later }) => later && later.start >= block.start && later.start < block.end);
    // Rows of the same two passages are told once, as the one of most interest.
    const once = onePerPair(here);
    const last = stretches.at(-1);
    if (last?.isPlain && once.length === 0) last.blocks.push({ block, rows: once });
    else stretches.push({ at: block.start, blocks: [{ block, rows: once }], isPlain: once.length === 0 });
  }
  return stretches;
}
