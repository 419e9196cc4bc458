import { expect, it } from 'vitest';
import { SpeechHeader } from '@/components/SpeechHeader';
import { buildSpeech } from '../../support/build-speech';
import { expectAccessible, setTheme, THEMES } from './expect-accessible';
import { render } from './render';

const CUT = 'We opened libraries. [political content removed] We will open more. [political content removed]';
const textOf = (root: Element) => (root.textContent ?? '').replace(/\s+/g, ' ');

it.each([
  ['what was delivered, as a whole', buildSpeech(), 'We opened libraries.', ['Exactly as delivered. Checked']],
  [
    'what was delivered, but for what was taken out',
    buildSpeech(),
    CUT,
    ['Exactly as delivered, GOV.UK says; 2 passages were taken out. What stands here'],
  ],
  [
    'the same where that was concluded, and GOV.UK does not say it',
    buildSpeech({ inferred: { fidelity: 'From another page.' } }),
    CUT,
    ['Exactly as delivered; 2 passages were taken out.'],
  ],
  [
    'notes of which something was taken out',
    buildSpeech({ fidelity: 'speaking notes' }),
    CUT,
    ['Speaking notes. Notes for', '2 passages were taken out by the publisher.'],
  ],
])('a header tells of %s', (_, speech, text, says) => {
  const root = render(<SpeechHeader speech={speech} text={text} />);
  for (const words of says) expect(textOf(root)).toContain(words);
  expect(textOf(root).match(/passages? w(as|ere) taken out/g) ?? []).toHaveLength(text === CUT ? 1 : 0);
});

it('a brief header tells of what was taken out', () => {
  expect(textOf(render(<SpeechHeader speech={buildSpeech()} text={CUT} isBrief />))).toContain(
    '2 passages were taken out by the publisher.',
  );
});

it.each(THEMES)('passes axe in the %s theme', async (theme) => {
  setTheme(theme);
  await expectAccessible(render(<SpeechHeader speech={buildSpeech()} text={CUT} />));
});
