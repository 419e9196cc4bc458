/**
 * `npm run build:engine [-- FOLDER]`: lib/engine.ts with all that it needs as one ES module that imports nothing,
 * `.output/engine/engine.js`, for Node from version 20 on and for browsers.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildEngine(folder = resolve(root, '.output/engine')) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The project's own extends what WXT generates, which a fresh clone does not have yet.
    tsconfig: resolve(root, 'scripts/engine.tsconfig.json'),
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      // People read this file to see what was measured.
      minify: false,
      lib: { entry: resolve(root, 'lib/engine.ts'), formats: ['es'], fileName: () => 'engine.js' },
      rolldownOptions: { external: [], output: { codeSplitting: false } },
    },
  });
  return resolve(folder, 'engine.js');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await buildEngine(process.argv[2] && resolve(process.argv[2])));
}
