import { describe, expect, it } from 'vitest';
import type { Tag } from '@/lib/domain/claim';
import { asCoderId, asTagId } from '@/lib/domain/ids';
import { byId, currentTagIds, idsUnder, livingTags, mergeTagStates, parentOf } from '@/lib/domain/tag-tree';

const at = (second: number) => `2026-01-05T10:00:0${second}.000Z`;
const stamp = <Value>(value: Value, second = 1) => ({ value, at: at(second), by: asCoderId('a') });
const tag = (name: string, fields: Partial<Omit<Tag, 'id'>> = {}): Tag => ({
  id: asTagId(name),
  name: stamp(name),
  ...fields,
});
const id = asTagId;

describe('tags', () => {
  it('that were merged stand for the one they became; deleted ones for none', () => {
    const tags = byId([
      tag('a', { merged: stamp(id('b')) }),
      tag('b', { merged: stamp(id('c')) }),
      tag('c'),
      tag('d', { deleted: stamp(true) }),
    ]);
    expect(currentTagIds([id('a'), id('c'), id('d'), id('unknown')], tags)).toEqual([id('c'), id('unknown')]);
  });

  it.each([
    { stamps: [1, 2, 3], stands: 'a' },
    { stamps: [3, 2, 1], stands: 'c' },
    { stamps: [2, 1, 1], stands: 'b' },
  ])(
    'that were merged into one another on several machines: the first merged stands, $stamps',
    ({ stamps, stands }) => {
      const [a = 0, b = 0, c = 0] = stamps;
      const ring = [
        tag('a', { merged: stamp(id('b'), a) }),
        tag('b', { merged: stamp(id('c'), b) }),
        tag('c', { merged: stamp(id('a'), c) }),
        tag('outside', { merged: stamp(id('b'), 0) }),
      ];
      const all = ring.map((each) => each.id);
      expect(currentTagIds(all, byId(ring))).toEqual([id(stands)]);
      expect(currentTagIds([...all].reverse(), byId([...ring].reverse()))).toEqual([id(stands)]);
      expect(livingTags(byId(ring)).map((each) => each.id)).toEqual([id(stands)]);
    },
  );

  it('are found with all below them, also through merged ones', () => {
    const tags = byId([
      tag('top'),
      tag('mid', { parent: stamp(id('top')) }),
      tag('low', { parent: stamp(id('old')) }),
      tag('old', { merged: stamp(id('mid')) }),
      tag('other'),
    ]);
    expect(idsUnder(id('top'), tags)).toEqual([id('top'), id('mid'), id('low'), id('old')]);
  });

  it('that stand under one another stand under none', () => {
    const tags = byId([tag('a', { parent: stamp(id('b')) }), tag('b', { parent: stamp(id('a')) })]);
    expect([...tags.values()].map((each) => parentOf(each, tags))).toEqual([null, null]);
  });

  it('unite field by field, in any order and any number of times', () => {
    const a = tag('a', { colour: stamp('red', 2), deleted: stamp(true, 3) });
    const b = tag('a', { colour: stamp('blue', 3), parent: stamp(id('p'), 1), deleted: stamp(false, 2) });
    const united = mergeTagStates(a, b);
    expect(united).toMatchObject({ colour: { value: 'blue' }, deleted: { value: true }, parent: { value: 'p' } });
    expect(mergeTagStates(b, a)).toEqual(united);
    expect(mergeTagStates(united, a)).toEqual(united);
  });
});
