import axe from 'axe-core';
import { expect } from 'vitest';

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Sets the theme that `light-dark()` follows. */
export function setTheme(theme: Theme): void {
  document.documentElement.style.colorScheme = theme;
}

/** Runs axe over what is rendered, contrast included, and fails with the rules broken and where. */
export async function expectAccessible(root: Element): Promise<void> {
  // What fades in has another contrast half-way.
  const fading = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(fading.map(({ finished }) => finished));
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A part of a page is rendered here, not a page.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
  expect(found).toEqual([]);
}
