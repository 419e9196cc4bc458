import { type ComponentChild, render as draw } from 'preact';
import { afterEach } from 'vitest';
import '@/components/page-surface.css';

let root: HTMLElement | null = null;

/** Draws into a box as wide as the surface, in the page; taken away after each test. */
export function render(view: ComponentChild, width = 380): HTMLElement {
  if (!root) {
    root = document.createElement('div');
    document.body.append(root);
  }
  root.style.width = `${width}px`;
  draw(view, root);
  return root;
}

afterEach(() => {
  if (root) draw(null, root);
  root?.remove();
  root = null;
});

/** The button or link with these words, hidden text included. */
export function findControl(name: string | RegExp): HTMLElement {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a, summary, select')];
  const wanted = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = controls.find((control) => wanted((control.textContent ?? '').replace(/\s+/g, ' ').trim()));
  if (!found) throw new Error(`no control ${name} among: ${controls.map((one) => one.textContent).join(' / ')}`);
  return found;
}
