import { expect, test } from 'vitest';
import { readDraft } from '@/lib/text/read-draft';
import { readRecord } from '@/lib/text/read-record';

const WORDS = 'Good morning. It is a pleasure to be here today, among so many people who care for children.';

test('of a plain text everything that is proposed is said to be inferred, and from what', () => {
  const { speech } = readDraft(
    `Speech to the National Children’s Conference – 4 July 2019\nby The Rt Hon Ada Example MP\n\n${WORDS}\n\n${WORDS} Thank you.`,
    null,
  );
  expect(speech).toMatchObject({
    deliveredOn: '2019-07-04',
    speakers: [{ name: 'The Rt Hon Ada Example MP', role: null }],
  });
  expect(Object.keys(speech.inferred).sort()).toEqual(['deliveredOn', 'event', 'speakers', 'title']);
});

test.each([
  ['Date: 12 March 2021', '2021-03-12'],
  ['Date: Friday 12th March, 2021', '2021-03-12'],
  ['Date: 12/03/2021', '2021-03-12'],
  ['Date: March 2021', '2021-03'],
  ['Date: 2021', '2021'],
  ['Date:\n12 March 2021', '2021-03-12'],
  ['Date of speech: 2021-03-12', '2021-03-12'],
  ['Delivered on: 12 March 2021', '2021-03-12'],
  ['Delivered: 12 March 2021', '2021-03-12'],
])('a line %j above the text dates the speech', (line, date) => {
  for (const head of [`Housing speech\nSpeaker: Rt Hon Jane Sample MP\n${line}`, `Housing speech\n${line}`]) {
    const { speech, transcript } = readDraft(`${head}\n\n${WORDS}\n\n${WORDS} Thank you.`, null);
    expect(speech).toMatchObject({ title: 'Housing speech', deliveredOn: date });
    expect(speech.inferred.deliveredOn).toBe('Concluded from the lines at the head of the text.');
    expect(transcript.text).toBe(`${WORDS}\n${WORDS} Thank you.`);
  }
});

test('labelled lines above the text tell event and place', () => {
  const { speech } = readDraft(
    `Housing speech\nSpeaker: Rt Hon Jane Sample MP\nDate: 12 March 2021\nEvent: Housing Forum\nLocation: City Hall, Leeds\n\n${WORDS}`,
    null,
  );
  expect(speech).toMatchObject({
    speakers: [{ name: 'Rt Hon Jane Sample MP' }],
    event: 'Housing Forum',
    place: 'City Hall, Leeds',
  });
});

test('the day an e-mail was sent is not the day of the speech', () => {
  const { speech } = readDraft(
    `From: Ada Example <ada@example.org>\nTo: All staff\nDate: 12 March 2021\nSubject: Speech\n\n${WORDS}`,
    null,
  );
  expect(speech.deliveredOn).toBeNull();
});

test('a name of a file tells title and day where the text tells none', () => {
  const { speech } = readDraft(`${WORDS}\n\n${WORDS}`, '2019-07-04 Ada Example at the ADCS conference.txt');
  expect(speech).toMatchObject({ title: 'Ada Example at the ADCS conference', deliveredOn: '2019-07-04' });
  expect(speech.inferred.title).toBe('Concluded from the name of the file.');
});

test('what was removed is listed, and the original kept', () => {
  const page = (n: number) =>
    `Ada Example – ADCS\n\n${WORDS}\n${WORDS} ${'More of the same words. '.repeat(30)}\n\n${n}`;
  const text = [1, 2, 3].map(page).join('\f');
  const draft = readDraft(text, null);
  expect(draft.removed.map(({ why }) => why)).toContain('page number');
  expect(draft.original).toBe(text);
  expect(draft.transcript.text).not.toMatch(/^\d$/m);
});

test('a record states what it states', () => {
  const record = {
    title: 'On libraries',
    speaker: 'Ada Example',
    role: 'Minister',
    date: '2019-07-04T00:00',
    text: WORDS,
  };
  const draft = readRecord(JSON.stringify({ ...record, url: 'https://example.org/a', other: [1] }));
  expect(draft?.speech).toMatchObject({
    title: 'On libraries',
    speakers: [{ name: 'Ada Example', role: 'Minister' }],
    deliveredOn: '2019-07-04',
    url: 'https://example.org/a',
    source: 'example.org',
    origin: 'imported',
    inferred: {},
  });
});

test('paragraphs that a record keeps apart stay apart', () => {
  const draft = readRecord(JSON.stringify({ paragraphs: ['One  two', '', 'three\nfour', 5] }));
  expect(draft?.transcript.text).toBe('One two\nthree four');
  expect(draft?.speech.inferred.title).toBeDefined();
});

test.each([
  '',
  'x',
  '[]',
  '5',
  'null',
  '{}',
  '{"text":""}',
  '{"text":5}',
  '{"paragraphs":[]}',
  '{"url":"javascript:x"}',
])('%s is no record', (line) => expect(readRecord(line)).toBeNull());

test('an address that is none is left out', () => {
  expect(readRecord(JSON.stringify({ text: WORDS, url: 'javascript:alert(1)' }))?.speech.url).toBeNull();
});
