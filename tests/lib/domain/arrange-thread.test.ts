import { describe, expect, test } from 'vitest';
import { arrangeThread, isRelatedTo } from '@/lib/domain/arrange-thread';
import { asSpeechId } from '@/lib/domain/ids';
import type { Speech } from '@/lib/domain/speech';
import { buildTarget } from '../../support/build-claim';
import { buildSpeech } from '../../support/build-speech';
import { buildMention, buildThread } from '../../support/build-thread';

const speech = (name: string, deliveredOn: string | null, changes: Partial<Speech> = {}): Speech =>
  buildSpeech({ id: asSpeechId(name), deliveredOn, ...changes });
const mentionIn = ({ id }: Speech, exact = 'Good morning.') =>
  buildMention({ target: buildTarget(exact, { speechId: id }) });
const arrange = (mentioned: readonly Speech[], related: readonly Speech[] = []) =>
  arrangeThread(
    buildThread({ mentions: mentioned.map((each) => mentionIn(each)) }),
    new Map(mentioned.map((each) => [each.id, each])),
    [...mentioned, ...related],
  );
const names = (stops: ReturnType<typeof arrange>['dated']) =>
  stops.map((stop) => (stop.kind === 'silent' ? stop.speeches.map(({ id }) => `(${id})`).join() : stop.speechId));

describe('a thread', () => {
  test('goes by the day of delivery, the undated apart', () => {
    const { dated, undated } = arrange([speech('c', '2019'), speech('x', null), speech('a', '2018-02-27')]);
    expect(names(dated)).toEqual(['a', 'c']);
    expect(undated.map(({ speechId }) => speechId)).toEqual(['x']);
  });

  test('says where the order of two speeches is not known', () => {
    const { dated } = arrange([speech('a', '2018-11'), speech('b', '2018-11-05'), speech('c', '2018-12')]);
    expect(dated.map((stop) => stop.kind === 'mentions' && stop.mayComeFirst)).toEqual([false, true, false]);
  });

  test('shows who was silent between and after the mentions, not who spoke before', () => {
    const silent = [
      speech('before', '2017'),
      speech('between', '2018-06'),
      speech('after', '2020'),
      speech('no day', null),
    ];
    const { dated } = arrange([speech('a', '2018-02'), speech('b', '2019-07')], silent);
    expect(names(dated)).toEqual(['a', '(between)', 'b', '(after)']);
  });

  test('counts many silent speeches in a row as one stop', () => {
    const silent = ['2018-03', '2018-04', '2018-05'].map((day) => speech(day, day));
    expect(names(arrange([speech('a', '2018-02'), speech('b', '2019-07')], silent).dated)).toEqual([
      'a',
      '(2018-03),(2018-04),(2018-05)',
      'b',
    ]);
  });

  test('has the mentions of one speech in the order of its text, without those that were removed', () => {
    const one = speech('a', '2018');
    const [first, second] = ['Good morning.', 'We have opened 400 libraries since 2010.'].map((words) =>
      mentionIn(one, words),
    ) as [ReturnType<typeof mentionIn>, ReturnType<typeof mentionIn>];
    const removed = { ...mentionIn(one, 'We will open 200 more by 2022.'), removed: { ...first.removed, value: true } };
    const thread = buildThread({ mentions: [second, removed, first] });
    const [stop] = arrangeThread(thread, new Map([[one.id, one]]), []).dated;
    expect(stop?.kind === 'mentions' && stop.mentions).toEqual(
      [first, second].sort((a, b) => a.target.position.start - b.target.position.start),
    );
  });

  test('keeps the mentions of a speech that is not stored', () => {
    const gone = speech('gone', '2018');
    const { undated } = arrangeThread(buildThread({ mentions: [mentionIn(gone)] }), new Map(), []);
    expect(undated).toMatchObject([{ speechId: 'gone', speech: null }]);
  });
});

test('speeches are related by speaker, however they are titled, or by department', () => {
  const by = (name: string, organisations: string[] = []) =>
    speech(name, null, { speakers: [{ name, role: null }], organisations });
  const isRelated = isRelatedTo([by('The Rt Hon Damian Hinds MP', ['Department for Education'])]);
  expect(isRelated(by('Damian Hinds'))).toBe(true);
  expect(isRelated(by('Someone Else', ['Department for Education']))).toBe(true);
  expect(isRelated(by('Someone Else', ['HM Treasury']))).toBe(false);
});
