import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/components/library/library.css';
import type { ListedSpeech } from '@/components/library/listed-speech';
import { SpeechesView } from '@/components/library/SpeechesView';
import { type SpeechListState, USUAL_SPEECH_LIST } from '@/components/library/speech-list-state';
import { asSpeechId } from '@/lib/domain/ids';
import { buildSpeech } from '../../support/build-speech';
import { expectAccessible } from '../surfaces/expect-accessible';
import { findControl, render } from '../surfaces/render';

const SPEECHES: readonly ListedSpeech[] = Array.from({ length: 20_000 }, (_, n) => ({
  speech: buildSpeech({
    id: asSpeechId(`speech-${n}`),
    title: `Speech ${n}${n % 7 === 0 ? ' with a title that needs a second line and some more words'.repeat(4) : ''}`,
    deliveredOn: new Date(Date.UTC(2020, 0, 1 - n)).toISOString().slice(0, 10),
    speakers: [{ name: `Speaker ${n % 300}`, role: null }],
    organisations: [`Department ${n % 20}`],
  }),
  claimCount: n % 5,
  byType: [],
}));

function Lists({ first = USUAL_SPEECH_LIST }: { first?: SpeechListState }) {
  const [list, setList] = useState(first);
  return (
    <SpeechesView
      speeches={SPEECHES}
      list={list}
      changed={NONE}
      missing={NONE}
      check={null}
      onList={setList}
      onExport={() => {}}
    />
  );
}
const NONE = new Map();

const rows = (root: Element) => [...root.querySelectorAll<HTMLElement>('.sm-speeches__row--speech')];
const rowOf = (element: Element | null) => element?.closest('[data-index]')?.getAttribute('data-index');

beforeEach(async () => {
  await page.viewport(1280, 800);
  scrollTo({ top: 0 });
});

describe('20,000 speeches', () => {
  it('are a table that says how long it is, and draws only what is near', async () => {
    const root = render(<Lists />, 1200);
    expect(rows(root).length).toBeLessThan(60);
    const table = root.querySelector('[role="table"]');
    expect(table?.getAttribute('aria-rowcount')).toBe('20001');
    expect(rows(root)[0]?.getAttribute('aria-rowindex')).toBe('2');
    await expectAccessible(root);
    scrollTo({ top: document.documentElement.scrollHeight / 2 });
    await vi.waitFor(() => expect(Number(rows(root)[5]?.dataset.index)).toBeGreaterThan(9_000));
    expect(rows(root).length).toBeLessThan(60);
  });

  it('stand one below the other, whatever their heights', async () => {
    const root = render(<Lists />, 1200);
    await vi.waitFor(() => {
      const boxes = rows(root).map((row) => row.getBoundingClientRect());
      for (const [at, box] of boxes.entries()) if (at > 0) expect(box.top).toBeCloseTo(boxes[at - 1]?.bottom ?? 0, 0);
      expect(new Set(boxes.map(({ height }) => Math.round(height))).size).toBeGreaterThan(1);
    });
  });

  it('are walked through by keys, and keep the focus when it is scrolled away', async () => {
    const root = render(<Lists />, 1200);
    rows(root)[0]?.querySelector('a')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await vi.waitFor(() => expect(rowOf(document.activeElement)).toBe('2'));
    expect(root.querySelectorAll('.sm-speeches__title[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(rowOf(document.activeElement)).toBe('19999'));
    await vi.waitFor(() => {
      const box = document.activeElement?.getBoundingClientRect();
      expect(box?.bottom).toBeLessThanOrEqual(innerHeight);
      expect(box?.top).toBeGreaterThan(44);
    });
    scrollTo({ top: 0 });
    await vi.waitFor(() => expect(rows(root)[0]?.dataset.index).toBe('0'));
    expect(rowOf(document.activeElement)).toBe('19999');
  });

  it('are cards where the window is narrow', async () => {
    await page.viewport(360, 800);
    const root = render(<Lists />, 340);
    expect(root.querySelector('.sm-speeches__row--head')?.getBoundingClientRect().height).toBe(0);
    expect(root.scrollWidth).toBeLessThanOrEqual(340);
    await expectAccessible(root);
  });

  it('are sorted by any column, grouped and narrowed', async () => {
    const root = render(<Lists />, 1200);
    await userEvent.click(findControl('Claims'));
    expect(rows(root)[0]?.textContent).toContain('4 claims');
    await userEvent.click(findControl('Claims'));
    await vi.waitFor(() => expect(rows(root)[0]?.textContent).toContain('No claims yet'));
    await userEvent.click(findControl('More filters'));
    await userEvent.type(root.querySelector('input[list]') as HTMLElement, 'Speaker 299');
    await vi.waitFor(() =>
      expect(root.querySelector('[role="status"]')?.textContent).toContain('66 of 20,000 speeches'),
    );
    await userEvent.selectOptions(root.querySelectorAll('select')[1] as HTMLElement, 'department');
    await vi.waitFor(() => expect(root.querySelector('.sm-speeches__group')?.textContent).toContain('Department 19'));
    await expectAccessible(root);
  });
});
