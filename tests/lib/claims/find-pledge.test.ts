import { describe, expect, it } from 'vitest';
import { findPledge } from '../../../lib/claims/find-pledge';

describe('a pledge', () => {
  it.each([
    ['I will be asking Ofsted to design a programme of further inspections.', 'I will be asking', 'ask', true],
    [
      'We will shortly be publishing our response to the consultation.',
      'We will shortly be publishing',
      'publish',
      true,
    ],
    ['By 2020 we will have opened 200 new libraries.', null, null, false],
    ['By 2020 we will open 200 new libraries.', 'we will open', 'open', true],
    ['Up to 10 demonstrator hubs will be set up to run over two years.', 'will be set up', 'set', true],
    ['The first cohorts of a new programme will start in early 2020.', 'will start', 'start', true],
    ['We expect him to report back by the end of the year.', 'We expect him to report', 'report', true],
    ['We are in the process of setting up a new independent panel.', 'We are in the process of setting', 'set', true],
    ['We’re going to double the number of apprentices in construction.', 'We’re going to double', 'double', true],
    ['I’m committed to improving the offer for all pupils.', 'I’m committed to improving', 'improv', false],
    ['We will continue to invest in provision for children.', 'We will continue to invest', 'invest', false],
    ['We also want to work with our partners to develop a programme.', 'We also want to work', 'work', false],
    [
      'The Government intends to introduce a new duty on councils.',
      'The Government intends to introduce',
      'introduce',
      true,
    ],
    ['My department will consult local authorities this summer.', 'My department will consult', 'consult', true],
  ])('is found: %s', (text, cue, action, isConcrete) => {
    const found = findPledge(text);
    expect(found && { cue: found.cue, action: found.action, isConcrete: found.isConcrete }).toEqual(
      cue === null ? null : { cue, action, isConcrete },
    );
  });

  it.each([
    'I will come back to that.',
    'We will remember them.',
    'I will end by thanking all of you.',
    'I will draw to a close soon and open up for questions.',
    'The final point I want to make is about care leavers.',
    'I want to thank everyone who works in our schools.',
    'As you know, we will need to continue this conversation.',
    'You will have seen the report that was published today.',
    'The application process will open today.',
    'We have launched a review of social care.',
    'I would like to say a few words about leadership.',
    'Winter is hard.',
    '',
  ])('is not: %s', (text) => {
    expect(findPledge(text)).toBeNull();
  });

  it('says where its words stand', () => {
    const text = 'Of course, we will publish a plan for flood defences.';
    const { start, end, cue } = findPledge(text) as { start: number; end: number; cue: string };
    expect(text.slice(start, end)).toBe(cue);
  });
});
