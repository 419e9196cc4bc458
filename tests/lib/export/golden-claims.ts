import type { ClaimSketch } from './build-document';

/** A dozen claims on a speech of GOV.UK whose address was concluded, and on one from elsewhere with a concluded speaker. */
export const HINDS: readonly ClaimSketch[] = [
  { quote: 'One in ten children and young people', types: ['figure'], tags: ['mental health'], note: 'Which survey?' },
  {
    quote: 'including a £1,000 bursary for care leavers starting an apprenticeship',
    types: ['money'],
    tags: ['care leavers', 'funding/new'],
  },
  { quote: 'We are trialling new projects to support parents to read at home', types: ['record'] },
  { quote: 'Many of them end up leaving education early and experience joblessness.', types: ['cause'] },
  {
    quote: '12 local authorities have improved their Ofsted rating from inadequate to requires improvement or good',
    types: ['figure', 'record'],
    tags: ['inspection'],
    note: 'Since *June last year*:\n\n- count them\n- who inspected?',
  },
  { quote: 'around 15% of children have special educational needs', types: ['figure'], tags: ['SEND', '2018'] },
  { quote: 'twice as likely to be out of education, employment and training', types: ['figure'], tags: ['SEND'] },
  {
    quote: "SEND pupils are not someone else's problem. Every school is a school for pupils with SEND",
    types: ['value'],
  },
  {
    quote: 'I will be asking Ofsted and the Care Quality Commission to design a programme',
    types: ['pledge'],
    tags: ['SEND', 'inspection'],
    note: 'Did they?',
    secondNote: '# Yes\nSee the letter.',
  },
  { quote: "I'm committed to improving the Alternative Provision offer for all pupils.", types: ['pledge'] },
  { quote: 'We expect him to report back by the end', types: ['forecast'] },
  { quote: 'debt of gratitude - a debt', note: 'struck out', deleted: true },
];

export const BALLS: readonly ClaimSketch[] = [
  { quote: 'Thank you Councillor Ritchie.' },
  { quote: 'I was able to read a copy last night', types: ['experience'] },
  { quote: 'some people said that education to 18 couldn’t be done', types: ['reported'], tags: ['education to 18'] },
  { quote: 'resourcing has been a big theme', types: ['reported'] },
  { quote: 'schools should look closely at how they currently do things', types: ['ask'] },
  { quote: 'Last month, we launched a national campaign', types: ['record'], tags: ['social work'] },
  { quote: 'we responded to the Task Force’s recommendation earlier this year', types: ['record'] },
  {
    quote: 'FIPs would be expanded to reach all families who need them – that’s 10,000 families every year from 2011',
    types: ['pledge', 'figure'],
    tags: ['families', '2011'],
    note: '10,000 = reached or offered?',
  },
  { quote: 'Local Authorities have a responsibility to act', types: ['rule'] },
  { quote: 'to under 270 today', types: ['figure'] },
  { quote: 'expect to receive responses from those Councils shortly', types: ['forecast'] },
  {
    quote: 'the most important relationships are those between:',
    types: ['value'],
    note: 'The list follows.',
  },
];
