import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRedactions } from '../../../lib/text/find-redactions';

const find = (text: string): string[] => findRedactions(text).map((redaction) => redaction.text);

describe('findRedactions', () => {
  it.each([
    '[political content removed]',
    '[Political content removed]',
    '[Political content removed.]',
    '[Political content redacted]',
    '[POLITICAL CONTENT REMOVED]',
    '(political content removed)',
    '(Redacted)',
    '[Party political content]',
    '[party political content]',
    '[Party political content.]',
    '[party political content omitted]',
    '[Party-political content removed]',
    '[Please note: Political content redacted here]',
    '[This section contains political content and has been removed]',
    '[some political material has been taken out]',
    '[Some political remarks have been edited out of this transcript]',
    '[Political content removed in line with the Civil Service Code]',
    '[Content removed for reasons of propriety]',
    '[Section removed]',
    '[Political section deleted]',
    '[Redacted]',
    '[REDACTED]',
    '[REDACTED – political]',
    '[Redacted under section 40]',
    '[Removed]',
    '[name redacted]',
    '[Text omitted]',
    '[political passage withheld]',
    '{political content removed}',
    '[[political content removed]]',
    '*** political content removed ***',
    '*Political content removed*',
    '[Content of a political nature has been removed]',
    '[Part of the speech removed because of political content]',
    '[Part of the speech removed]',
    '[Sections containing political content are not included]',
    '[Editorial note: party political material removed]',
    '[Editor’s note: a passage about the opposition was left out]',
    '[Political passage not included]',
    '[Political passage has not been reproduced]',
    '[political statement removed]',
    '[political opinion removed]',
    '[political commentary removed]',
    '[political message removed]',
    '[political attack removed]',
    '[political extract removed]',
    '[political element removed]',
    '[political joke removed]',
    '[Party political points removed]',
    '[We have taken out remarks of a party political nature]',
    '[Removed: political content]',
    '[Removed for political reasons]',
    '[Remarks about the general election campaign omitted]',
    '[politicial content removed]',
    '[poltical content remvoed]',
    '[cynnwys gwleidyddol wedi’i dynnu]',
    "[Cynnwys gwleidyddol wedi'i ddileu]",
    '[tynnwyd cynnwys gwleidyddol]',
    '[Mae cynnwys gwleidyddol wedi ei hepgor]',
    '(Political statement removed)',
    '(content removed)',
    '<political content removed>',
  ])('takes %s for one', (note) => {
    for (const text of [note, `We will act. ${note} Thank you.`, `We will act\n${note}\nThank you.`]) {
      expect(find(text)).toEqual([note]);
    }
  });

  it.each([
    '[applause]',
    '[Laughter.]',
    '(Laughter)',
    '[sic]',
    '[the Prime Minister]',
    '[…]',
    '[...]',
    '[inaudible]',
    '(inaudible)',
    '[Interruption.]',
    '[sitting suspended at this point]',
    '[Official Report, 13 December 2022; Vol. 724, c. 885.]',
    '[An HON. MEMBER: “Cut it out.”]',
    '[Hon. Members: “Withdraw!”]',
    '[Hon. Members: “Political point!”]',
    '[the section]',
    '[political parties]',
    '[2]',
    '[increased]',
    'the council [removed] the barriers',
    'the council [cut] its spending',
    'documents [which were redacted] by the department',
    'the report [that was omitted] from the list',
    'we removed barriers (and redacted documents were released)',
    '(to give people a sense of ownership, access to their information and remove complexity)',
    '(apologies to any gnomes for his political incorrectness)',
    '(of the same political party where the PCC represents a political party)',
    'the report [was removed from the text]',
    'the report [was redacted]',
    'documents (which were redacted) by the department',
    '[political party]',
    '[the political settlement]',
    '[political parties removed]',
    '[the party whip was removed]',
    '[the party was removed]',
    '[the political party that was left out]',
    '[he was removed by his party]',
    '[who left out the political content]',
    '[political prisoners deleted]',
    '[the barriers that were removed]',
    '[part of the wall was removed]',
    '[the Welsh Government]',
    '[cynnwys]',
    '<https://www.gov.uk/political-content-removed>',
    '(names withheld)',
    '(the section was removed)',
    '(some words were omitted)',
    '(political barriers removed)',
    '(Removal)',
    '(edited by Gordon Brown)',
    '(excluding oil and gas)',
    '(including “cut-off” dates)',
    '(the political section of the site was removed last year)',
    'Right now if content is removed there is no recourse to review.',
    'Some names have been redacted from the published review.',
    'Basic content has been removed',
    'A* to C with English and maths. Now 82 per cent get 5 A* grades',
  ])('leaves %s alone', (text) => {
    expect(find(text)).toEqual([]);
    expect(find(`We will act. ${text}`)).toEqual([]);
  });

  it('says where each stands', () => {
    const text = '😀 One [political content removed]. Two (political content removed) three.';
    expect(findRedactions(text)).toEqual([
      { start: 7, end: 34, text: '[political content removed]' },
      { start: 40, end: 67, text: '(political content removed)' },
    ]);
  });

  it('takes a line of its own for one without brackets, and prose that says the same for none', () => {
    expect(find('One.\nPolitical content removed\nTwo.')).toEqual(['Political content removed']);
    expect(find('One.\n– Political content removed –\nTwo.')).toEqual(['– Political content removed –']);
    expect(find('One. Political content removed\nTwo.')).toEqual([]);
    expect(find('One.\nPolitical barriers removed\nTwo.')).toEqual([]);
  });

  it('ends a bracket that was never closed with its line', () => {
    expect(find('One [political content removed\nTwo.')).toEqual(['[political content removed']);
    expect(find('One [political content removed and then we went on without a bracket')).toEqual([
      '[political content removed and then we went on without a bracket',
    ]);
  });

  it('gives ranges in order that hold the text they name, whatever the text', () => {
    const parts = fc.constantFrom('[', ']', '(', ')', '*', '\n', ' ', 'political', 'content', 'removed', 'x', '😀');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let reached = 0;
        for (const { start, end, text: note } of findRedactions(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(note).toBe(text.slice(start, end));
          reached = end;
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of [
      '['.repeat(100_000),
      '*'.repeat(100_000),
      '[political '.repeat(20_000),
      '('.repeat(100_000),
    ]) {
      const started = performance.now();
      findRedactions(hostile);
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});
