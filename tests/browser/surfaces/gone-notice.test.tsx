import { expect, it } from 'vitest';
import { GoneNotice } from '@/components/versions/GoneNotice';
import { asSpeechId } from '@/lib/domain/ids';
import { render } from './render';

it.each([
  [2, 'Your copy of it is kept, with your claims: 2 claims.'],
  [0, 'Your copy of it is kept.'],
])('a speech that is gone, with %i claims, is said to be kept', (claimCount, says) => {
  const root = render(<GoneNotice kept={{ speechId: asSpeechId('gone'), claimCount, isGone: true }} />);
  expect(root.querySelector('p')?.textContent).toMatch(new RegExp(`${says.replaceAll('.', '\\.')}$`));
});
