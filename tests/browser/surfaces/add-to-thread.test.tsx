import { expect, test, vi } from 'vitest';
import { AddToThread, type LinkThreads } from '@/components/cross-references/AddToThread';
import { succeed } from '@/lib/domain/errors';
import { asThreadId } from '@/lib/domain/ids';
import { buildTarget } from '../../support/build-claim';
import { expectAccessible } from './expect-accessible';
import { findControl, render } from './render';

const ends = [buildTarget(), buildTarget('Good morning.')];
const known = { id: asThreadId('thread-1'), title: 'Libraries: 400 again' };

async function open(list: LinkThreads['list'] = async () => [known]) {
  const join = vi.fn<LinkThreads['join']>(async (_, thread) =>
    succeed(typeof thread === 'string' ? known : { id: asThreadId('new'), title: thread.title }),
  );
  const root = render(<AddToThread threads={{ list, join }} ends={ends} about="about “libraries”" />);
  findControl(/^Add to a thread/).click();
  await vi.waitFor(() => expect(root.querySelector('form')).not.toBeNull());
  await expectAccessible(root);
  return { root, join };
}

test('both passages of a link join a thread that there is', async () => {
  const { root, join } = await open();
  findControl('Add').click();
  await vi.waitFor(() => expect(root.textContent).toContain('Now in the thread: Libraries: 400 again'));
  expect(join).toHaveBeenCalledWith(ends, known.id);
  await expectAccessible(root);
});

test('or begin one under a title', async () => {
  const { root, join } = await open(async () => []);
  const input = root.querySelector('input') ?? expect.fail();
  input.value = '£5m: a first mention';
  findControl('Add').click();
  await vi.waitFor(() => expect(root.textContent).toContain('£5m: a first mention'));
  expect(join).toHaveBeenCalledWith(ends, { title: '£5m: a first mention' });
});
