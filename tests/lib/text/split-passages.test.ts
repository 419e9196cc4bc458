import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTranscript } from '../../../lib/text/make-transcript';
import { passagePrints } from '../../../lib/text/passage-prints';
import { splitPassages } from '../../../lib/text/split-passages';

const split = (text: string): string[] =>
  splitPassages(makeTranscript([{ kind: 'paragraph', text }])).map((passage) => passage.text);

describe('splitPassages', () => {
  it.each([
    'We will act. | We must.',
    'The Rt Hon. Ada Example and Mr. Smith met at No. 10 on Friday. | It rained.',
    'My right hon. Friend the Member for Leeds is right. | I agree.',
    'Growth was 2.5 per cent, e.g. in Wales, i.e. above 1.9. | Good.',
    '“Is it right?” asked one parent. | “No.” | And she left.',
    "asking the question 'if that council can, why can't we?' | However, I see.",
    'Do I still think this today? | More than ever!',
    'life at its most desperate... | They glimpse worlds – and, perhaps… try not to see.',
    'J. K. Rowling and C. S. Lewis wrote. | The U.S. Government reads.',
    'They met at 10 a.m. | The talks failed.',
    'It costs £5. | £6 is too much. | 7 is more.',
    'We spent it on: | – roads; | – bridges; | – and schools.',
    '1. We will build.',
    'First growth. | Second, jobs. | 1. Homes. | 2. Rail.',
    'Q. What now? | A. We wait.',
    'Gov. Schwarzenegger and Pres. Obama met Insp. Smith.',
    'HON. MEMBERS rose.',
    'There is no Plan B. | Britain must act.',
    'They came to Washington D.C. | Leaders met.',
    'We have Option A. | Ministers know it.',
    'He said yes. | – And so on we went.',
    'Thank you. | #MeToo matters. | @NHS does too. | iPads help.',
    'We need: | – one; | – two; and | – three.',
    'It acts to protect; and – finally – it means more.',
    'It cost 5. | Then it rose to 10 by 2010. | We acted.',
    'See the report (p. 4). | It is long.[2] | It is dull.',
    'as do I. | We all do.',
    'whatever it takes',
    'She said “Stop!” | Then nothing.',
    'هل هذا صحيح؟ | نعم. | قال د. محمد ذلك.',
    '我们会行动。 | 谢谢！',
    'क्या यह सही है? | हाँ। | धन्यवाद।',
  ])('cuts %s', (expected) => {
    const text = expected.replaceAll(' | ', /[。！]/.test(expected) ? '' : ' ');
    expect(split(text)).toEqual(expected.split(' | '));
  });

  it('keeps headings and table rows whole', () => {
    const transcript = makeTranscript([
      { kind: 'heading', text: 'Why now? Because.', level: 2 },
      { kind: 'list item', text: 'One. Two.', level: 1 },
      { kind: 'table row', text: 'A. B. 3.' },
    ]);
    expect(splitPassages(transcript).map(({ text, block }) => [text, block])).toEqual([
      ['Why now? Because.', 0],
      ['One.', 1],
      ['Two.', 1],
      ['A. B. 3.', 2],
    ]);
  });

  it('covers every character that is not a space exactly once, in order', () => {
    const pieces = fc.constantFrom(
      'Mr.',
      'We',
      'will',
      '. ',
      '? ',
      '… ',
      '; – ',
      ': ',
      '”',
      '’ ',
      ' ',
      'No.',
      '10',
      '£5',
      '。',
      'د',
      '؟ ',
      'é',
      '😀',
      '(',
      ')',
      '•',
      '[1]',
    );
    const words = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('').replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(words.filter(Boolean), { maxLength: 5 }), (texts) => {
        const transcript = makeTranscript(texts.map((text) => ({ kind: 'paragraph' as const, text })));
        const passages = splitPassages(transcript);
        let end = 0;
        for (const passage of passages) {
          expect(transcript.text.slice(end, passage.start).trim()).toBe('');
          expect(passage.text).toBe(transcript.text.slice(passage.start, passage.end));
          expect(passage.text.trim()).toBe(passage.text);
          expect(passage.text).not.toBe('');
          const block = transcript.blocks[passage.block];
          expect(block && block.start <= passage.start && passage.end <= block.end).toBe(true);
          end = passage.end;
        }
        expect(transcript.text.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('passagePrints', () => {
  const prints = (text: string): number[] => passagePrints(makeTranscript([{ kind: 'paragraph', text }]));

  it('does not change with quotes, dashes, spaces and case', () => {
    expect(prints('It’s “so” – really. Yes!')).toEqual(prints("it's 'SO' - really. Yes!"));
  });

  it('changes with one word, for that passage alone', () => {
    const before = prints('One thing is sure. Two things are not.');
    const after = prints('One thing is sure. Three things are not.');
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});
