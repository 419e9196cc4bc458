import { vi } from 'vitest';
import type { SaidBeforeAnswer, SaidBeforeGateway } from '@/components/cross-references/said-before-gateway';
import { succeed } from '@/lib/domain/errors';
import { asThreadId } from '@/lib/domain/ids';

/** An index that always gives one answer, and a store in which nothing was said of it. */
export const buildSaidBefore = (
  answer: SaidBeforeAnswer,
  fields: Partial<SaidBeforeGateway> = {},
): SaidBeforeGateway => ({
  findSaidBefore: async () => succeed(answer),
  watchAnswers: () => ({
    subscribe: ({ next }) => {
      next({ answers: [], others: new Map(), coder: null });
      return { unsubscribe: () => {} };
    },
  }),
  listOthers: async () => [...answer.others.values()],
  answerLink: vi.fn(async () => succeed(null)),
  openCompare: vi.fn(async () => succeed(null)),
  threads: {
    list: async () => [],
    join: async (_, thread) =>
      succeed({ id: asThreadId('thread-1'), title: typeof thread === 'string' ? '' : thread.title }),
  },
  recallChoice: async () => null,
  keepChoice: vi.fn(),
  ...fields,
});
