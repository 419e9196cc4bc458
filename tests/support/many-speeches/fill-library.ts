import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Screen } from '../browsers/app';
import type { Planted } from './build-many-speeches';

const ROOT = resolve(import.meta.dirname, '../../..');
let bundled: Promise<string> | null = null;

/**
 * Puts made-up speeches into the library of a running extension, through its own store and all at once: a page of it is given
 * the store's code. Answers how many speeches are stored then, the bundled ones included.
 *
 * @param screen any page of the extension
 */
export async function fillLibrary(
  { page }: Screen,
  { count, planted = [] }: { count: number; planted?: readonly Planted[] },
): Promise<number> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
  return page.evaluate(
    (many, words) =>
      (globalThis as unknown as { storeManySpeeches(many: number, words: unknown): Promise<number> }).storeManySpeeches(
        many,
        words,
      ),
    count,
    [...planted],
  );
}

async function bundle(): Promise<string> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    tsconfig: resolve(ROOT, 'scripts/engine.tsconfig.json'),
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, 'store-in-page.ts'),
        formats: ['iife'],
        name: 'manySpeeches',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built[0]?.output ?? [];
  if (!chunk) throw new Error('the store was not bundled');
  return chunk.code;
}
