import { describe, expect, it } from 'vitest';
import { findAnnouncement } from '../../../lib/claims/find-announcement';

describe('an announcement', () => {
  it.each([
    ['Today I am announcing the launch of the bidding round.', 'Today I am announcing'],
    ['And I can announce that the fund will open in May.', 'I can announce'],
    ['I am delighted to announce that today we are welcoming a model.', 'today we are welcoming'],
    ['I am confirming today that Graham will work with Suffolk.', 'I am confirming'],
    ['In the next few days, we are launching a procurement exercise.', 'In the next few days, we are launching'],
    ['The Chancellor found £84m of new money to adapt these models.', '£84m of new money'],
    ['This is why there is a new £20 million fund for councils.', 'new £20 million'],
    ['That is why yesterday we announced our revised guidance.', 'yesterday we announced'],
  ])('is found: %s', (text, cue) => {
    expect(findAnnouncement(text)?.cue).toBe(cue);
  });

  it.each([
    'We announced last December that we would launch a network of hubs.',
    'In July, I announced that we were intervening in Milton Keynes.',
    'I hope to be able to announce the chair very soon.',
    'I was very pleased that we were able to secure the additional £410 million.',
    'I am pleased to be here today.',
    '',
  ])('is not: %s', (text) => {
    expect(findAnnouncement(text)).toBeNull();
  });
});
