import { describe, expect, it } from 'vitest';
import { groupBlocks, type ListItem } from '../../../components/reading/group-blocks';
import type { Block, BlockKind } from '../../../lib/domain/transcript';

const block = (kind: BlockKind, start: number, level?: number): Block => ({
  kind,
  start,
  end: start + 1,
  ...(level && { level }),
});
type Outline = (number | null | Outline)[];
const outline = (items: readonly ListItem[]): Outline =>
  items.flatMap((item) => [item.block?.start ?? null, ...(item.items.length ? [outline(item.items)] : [])]);

describe('groupBlocks', () => {
  it('keeps paragraphs and headings apart and joins neighbours of the other kinds', () => {
    const kinds: BlockKind[] = [
      'heading',
      'paragraph',
      'paragraph',
      'quotation',
      'quotation',
      'paragraph',
      'table row',
      'table row',
      'list item',
    ];
    expect(groupBlocks(kinds.map((kind, at) => block(kind, at))).map((group) => group.kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'quotation',
      'paragraph',
      'table',
      'list',
    ]);
  });

  it.each([
    ['flat', [1, 1, 1], [0, 1, 2]],
    ['nested and back', [1, 2, 2, 1], [0, [1, 2], 3]],
    ['two steps down at once', [1, 3, 1], [0, [null, [1]], 2]],
    ['deeper item first', [2, 1], [null, [0], 1]],
  ] as const)('nests list items: %s', (_, levels, expected) => {
    const [list] = groupBlocks(levels.map((level, at) => block('list item', at, level)));
    expect(list?.kind === 'list' && outline(list.items)).toEqual(expected);
  });
});
