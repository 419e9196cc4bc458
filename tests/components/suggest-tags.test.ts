import { expect, test } from 'vitest';
import { suggestTags, tidyTagName } from '../../components/suggest-tags';

const KNOWN = ['SEND', 'Spending', 'Early years', 'Care leavers'];

test.each([
  ['', [], ['Care leavers', 'Early years', 'SEND', 'Spending']],
  ['s', [], ['SEND', 'Spending', 'Care leavers', 'Early years', '+s']],
  ['send', [], ['SEND']],
  ['end', [], ['SEND', 'Spending', '+end']],
  ['  early   years ', [], ['Early years']],
  ['send', ['SEND'], []],
  ['new one', ['SEND'], ['+new one']],
] as const)('for "%s" beside %j offers %j', (typed, chosen, offered) => {
  expect(suggestTags(typed, KNOWN, chosen).map(({ kind, name }) => (kind === 'new' ? `+${name}` : name))).toEqual(
    offered,
  );
});

test('folds white space in names', () => {
  expect(tidyTagName('  a \n b ')).toBe('a b');
});
