import type { LinkThreads } from '../../components/cross-references/AddToThread';
import { figuresOfQuote } from '../../components/threads/figures-of-quote';
import type { Target } from '../../lib/domain/claim';
import { succeed } from '../../lib/domain/errors';
import { asThreadId } from '../../lib/domain/ids';
import { listThreads } from '../../lib/store/thread-rows';
import { addMentions, addThread, type MentionDraft } from '../../lib/store/threads';
import { openStore } from '../background/open-store';

/** What a link asks of the store when it is to join a thread, apart from the rest so that a surface opens without it. */

const { context } = openStore();

export const listNames: LinkThreads['list'] = async () =>
  (await listThreads(context.db))
    .map(({ id, title }) => ({ id, title: title.value }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));

export const join: LinkThreads['join'] = async (ends, thread) => {
  const mentions = ends.map(toDraft);
  const joined = await (typeof thread === 'string'
    ? addMentions(context, thread, mentions)
    : addThread(context, { id: asThreadId(context.newId()), title: thread.title, mentions }));
  return joined.ok ? succeed({ id: joined.value.id, title: joined.value.title.value }) : joined;
};

/** With the figure that is likeliest to be followed; another can be chosen in the thread. */
const toDraft = (target: Target): MentionDraft => ({
  target,
  figure: figuresOfQuote(target.quote.exact)[0] ?? null,
  relation: null,
});
