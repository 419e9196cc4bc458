import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { fail } from '@/lib/domain/errors';
import { type MarkedPage, mountPage, select } from './mount-page';

const STATES: Record<string, (marked: MarkedPage) => Promise<unknown>> = {
  'count and letters': (marked) => marked.find('.sm-mark-chip'),
  toolbar: async (marked) => {
    select(marked.rangeOf('my second home'));
    await marked.find('.sm-toolbar[data-placed]');
  },
  draft: async (marked) => {
    marked.marking.runCommand('mark-sentence');
    await marked.find('.sm-draft');
  },
  card: async (marked) => {
    const claim = marked.gateway.claims()[0];
    if (claim) marked.marking.showClaim(claim.id);
    await marked.find('.sm-card[data-placed]');
  },
  'card that could not be saved': async (marked) => {
    marked.gateway.edit = async () => fail({ kind: 'no answer' });
    await STATES.card?.(marked);
    (await marked.find('.sm-typepicker__type')).click();
    await marked.find('.sm-notice--danger');
  },
  'suggested tags': async (marked) => {
    await STATES.card?.(marked);
    const input = await marked.find('.sm-tagpicker__input');
    input.focus();
    input.click();
    await marked.find('[role="listbox"]:not([hidden])');
  },
  list: async (marked) => {
    marked.marking.runCommand('next-mark');
    await marked.find('.sm-list:not(.sm-hidden)');
  },
  'empty list': async (marked) => {
    for (const { id } of marked.gateway.claims()) await marked.gateway.remove(id);
    marked.marking.runCommand('list-marks');
    await marked.find('.sm-list', 'No marks');
  },
  'status line': async (marked) => {
    const claim = marked.gateway.claims()[0];
    if (claim) marked.marking.showClaim(claim.id);
    (await marked.find('.sm-card .sm-button--danger')).click();
    await marked.find('.sm-status__line');
  },
};

describe.each(['light', 'dark'])('in the %s theme', (scheme) => {
  test.each(Object.keys(STATES))('axe finds no fault with: %s', async (state) => {
    const session = cdp() as unknown as { send(method: string, data: unknown): Promise<unknown> };
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await page.viewport(1280, 800);
    const marked = await mountPage({
      tags: ['Libraries'],
      claims: (on) => [on('400 libraries', ['figure'], 'A note'), on('£50 million', ['money']), on('morning', [])],
    });
    await marked.find('.sm-mark-chip');
    await STATES[state]?.(marked);
    const { violations } = await axe.run(marked.shadow.host as HTMLElement, {
      // Landmarks and headings are the page's; ours is a region of its own.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
    ).toEqual([]);
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });
});
