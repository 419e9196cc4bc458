import { describe, expect, it } from 'vitest';
import { markAlone, markDifferences } from '../../../components/compare/mark-differences';

const join = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');
const own = (runs: ReturnType<typeof markAlone>) => runs.filter(({ kind }) => kind === 'own').map(({ text }) => text);

describe('what differs between two passages', () => {
  const earlier = 'I am very pleased that we were able to secure the additional £410m for social care.';
  const later = 'I was very pleased that we were able to secure the additional £410 million for councils to invest.';

  it('is told word by word where they are near, and every run together is the quotation', () => {
    const marked = markDifferences(earlier, later, []);
    expect(marked.isDiff).toBe(true);
    expect([join(marked.earlier), join(marked.later)]).toEqual([earlier, later]);
    expect(own(marked.earlier)).toContain('am');
    expect(own(marked.later)).toContain('was');
  });

  it('is not told of passages that only speak of one matter: what both say is marked', () => {
    const marked = markDifferences('We opened 400 libraries in towns.', 'Every child should love a library.', [
      'libraries',
    ]);
    expect(marked.isDiff).toBe(false);
    expect(marked.later.filter(({ kind }) => kind === 'shared').map(({ text }) => text)).toEqual(['library']);
  });

  it('joins changes that only a small word parts', () => {
    const marked = markDifferences(
      'We will build good schools in the north for all children now',
      'We will build fine homes in the north for all children now',
      [],
    );
    expect(own(marked.later)).toEqual(['fine homes']);
  });

  it('keeps figures in sight', () => {
    expect(
      markAlone(earlier)
        .filter(({ isFigure }) => isFigure)
        .map(({ text }) => text),
    ).toEqual(['£410m']);
  });

  it('ends soon for very long passages', () => {
    const long = 'word '.repeat(20_000);
    expect(markDifferences(long, `${long}more`, []).isDiff).toBe(false);
  });
});
