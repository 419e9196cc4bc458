import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/surface.css';
import '@/components/page-aids/page-aids.css';
import type { TickLayout } from '@/components/page-aids/lay-out-ticks';
import { MarginTicks, type TickNote } from '@/components/page-aids/MarginTicks';
import { expectAccessible, setTheme, THEMES } from '../surfaces/expect-accessible';
import { render } from '../surfaces/render';

const tick = (start: number, words: string) => ({ start, end: start + words.length, words, top: start });
const layout = signal<TickLayout>({
  ticks: [tick(10, 'We will open 200 more by 2022.'), tick(80, 'Every library has a reading room.')],
  outward: 6,
  width: 24,
  left: 20,
  top: 20,
  side: 'right',
  scheme: 'light dark',
});

const tickOf = (words: string) => document.querySelector(`[aria-label^="Said before: “${words}"]`) as HTMLElement;

function draw() {
  const note = signal<TickNote | null>(null);
  const onOpen = vi.fn();
  const onDropNote = vi.fn(() => {
    note.value = null;
  });
  const root = render(<MarginTicks layout={layout} note={note} onOpen={onOpen} onDropNote={onDropNote} />, 360);
  return { root, note, onOpen };
}

it('leads from each tick to its passage, by arrow keys too, with one stop for Tab', async () => {
  const { onOpen } = draw();
  await userEvent.click(tickOf('Every library'));
  expect(onOpen).toHaveBeenLastCalledWith({ start: 80, end: 113 });
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith({ start: 10, end: 40 });
  expect([...document.querySelectorAll('.sm-tick')].map((each) => (each as HTMLElement).tabIndex)).toEqual([0, -1]);
});

it('says beside the tick what the reader has to do, until Escape', async () => {
  const { root, note } = draw();
  note.value = { start: 10, end: 40, text: 'Press Alt+Shift+S' };
  await expect.poll(() => root.querySelector('.sm-tick-note')?.textContent).toBe('Press Alt+Shift+S');
  tickOf('We will').focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.querySelector('.sm-tick-note')).toBeNull();
});

it.each(THEMES)('passes axe in the %s theme', async (theme) => {
  setTheme(theme);
  const { root, note } = draw();
  note.value = { start: 10, end: 40, text: 'Press Alt+Shift+S' };
  await expect.poll(() => root.querySelector('.sm-tick-note')).toBeTruthy();
  await expectAccessible(root);
  setTheme('light');
});
