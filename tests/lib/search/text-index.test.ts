import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '@/lib/search/cut-words';
import { findMarks, findSnippets } from '@/lib/search/find-snippets';
import { parseQuery } from '@/lib/search/parse-query';
import { createTextIndex } from '@/lib/search/text-index';

const TEXTS = {
  a: 'We will invest £410 million in social care services this year.',
  b: 'The minister’s plan for care: social workers, not more paper. Care matters.',
  c: 'École maternelle and early years. Children’s services improved by 1,600 places.',
};

function build(texts: Record<string, string> = TEXTS) {
  const index = createTextIndex();
  for (const [id, text] of Object.entries(texts)) index.add(id, text);
  return index;
}
const find = (index: ReturnType<typeof build>, typed: string) =>
  index.search(parseQuery(typed)).hits.map(({ id }) => id);

describe('an index of texts', () => {
  it.each([
    ['social', ['a', 'b']],
    ['CARE social', ['a', 'b']],
    ['"social care"', ['a']],
    ['“social workers” care', ['b']],
    ['"social care', ['a']],
    ['invest', ['a']],
    ['inv', ['a']],
    ['minister', ['b']],
    ['ministers', ['b']],
    ['ecole', ['c']],
    ['1,600', ['c']],
    ['410', ['a']],
    ['servces', ['c', 'a']],
    ['sercives', ['c', 'a']],
    ['social maternelle', []],
    ['nothing of it', []],
    ['', []],
    ['""', []],
  ])('finds %j in %j', (typed, expected) => {
    expect(find(build(), typed).sort()).toEqual([...expected].sort());
  });

  it('puts the text that has most of a word first', () => {
    expect(find(build(), 'care')).toEqual(['b', 'a']);
  });

  it('forgets what was removed or replaced, also when it is written', () => {
    const index = build();
    index.remove('a');
    index.add('b', 'Something else about hospitals.');
    for (const one of [index, createTextIndex(index.serialise())]) {
      expect([find(one, 'social'), find(one, 'hospitals'), one.size]).toEqual([[], ['b'], 2]);
      expect(find(one, 'early')).toEqual(['c']);
    }
  });

  it('is after any changes what it would be if made anew', () => {
    const word = fc.constantFrom('care', 'social', 'year', 'plan', 'money');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const change = fc.record({ id: fc.constantFrom('1', '2', '3'), text: fc.option(text), isWritten: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), word, word, (changes, one, other) => {
        let index = createTextIndex();
        const now: Record<string, string> = {};
        for (const { id, text: words, isWritten } of changes) {
          if (words === null) {
            index.remove(id);
            delete now[id];
          } else {
            index.add(id, words);
            now[id] = words;
          }
          if (isWritten) index = createTextIndex(index.serialise());
        }
        for (const typed of [one, `${one} ${other}`, `"${one} ${other}"`])
          expect(find(index, typed).sort()).toEqual(
            Object.keys(now)
              .filter((id) => {
                const words = now[id]?.split(' ') ?? [];
                if (typed.startsWith('"')) return ` ${now[id]} `.includes(` ${one} ${other} `);
                return typed.split(' ').every((wanted) => words.includes(wanted));
              })
              .sort(),
          );
      }),
    );
  });
});

describe('marks and snippets', () => {
  it('stand at the words as they are written', () => {
    const marks = findMarks(TEXTS.b, new Set(['care']), [['social', 'workers']]);
    expect(marks.map(({ start, end }) => TEXTS.b.slice(start, end))).toEqual(['care', 'social workers', 'Care']);
  });

  it('hold the words with some of what stands around, from word to word, in one line', () => {
    const text = `${'before '.repeat(40)}\n${'left '.repeat(30)}found${' right'.repeat(30)}\nafter`;
    const [snippet, ...more] = findSnippets(text, findMarks(text, new Set(['found'])), 3).snippets;
    expect(more).toEqual([]);
    expect(snippet?.text).toMatch(/^left .* left found right .*right$/);
    expect(text.slice(snippet?.start, snippet?.end)).toBe(snippet?.text);
  });

  it('keep words whole', () => {
    expect(cutWords('In 2018 Zoë’s 1.5m, O’Brien').map(({ word }) => word)).toEqual([
      'in',
      '2018',
      'zoes',
      '1.5m',
      'obrien',
    ]);
  });
});
