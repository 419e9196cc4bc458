import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMessageGateway } from '@/entrypoints/speech.content/message-gateway';
import type { ClaimDraft } from '@/lib/domain/claim';
import { asClaimId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { describeSpan } from '@/lib/text/describe-span';
import { buildClaim } from '../../support/build-claim';
import { buildReading, buildTranscript } from '../../support/build-speech';

const [first, second] = ['We will open 200 libraries.', 'We will open 100 libraries.'].map((words) =>
  buildReading({ transcript: buildTranscript([words]) }),
) as [Reading, Reading];

const draftOn = ({ speech, transcript }: Reading): ClaimDraft => ({
  id: asClaimId(crypto.randomUUID()),
  target: {
    ...describeSpan({ start: 0, end: 7 }, transcript),
    speechId: speech.id,
    transcriptId: transcript.id,
  },
  types: [],
  tags: [],
  note: '',
});

/** With which reading each claim came to the store. */
const sent: (Reading | null)[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    data: { draft: ClaimDraft; reading: Reading | null };
  }) => {
    sent.push(message.data.reading);
    return { answered: true, value: { ok: true, value: buildClaim({ target: message.data.draft.target }) } };
  }) as never);
});

test('a claim brings the text that it was marked on, though the page has been read anew', async () => {
  const gateway = createMessageGateway(first);
  gateway.reread(second);
  await gateway.add(draftOn(first));
  await gateway.add(draftOn(second));
  expect(sent).toEqual([first, second]);
});

test('a text that the store has is not sent again', async () => {
  const gateway = createMessageGateway(first);
  await gateway.add(draftOn(first));
  gateway.reread(second);
  await gateway.add(draftOn(second));
  await gateway.add(draftOn(first));
  expect(sent).toEqual([first, second, null]);
});
