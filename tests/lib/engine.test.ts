import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'speechmark-engine-'));
const file = join(folder, 'engine.js');

/** Runs a program in plain Node, with the built engine as `engine`, and gives what it returns. */
function runWithEngine(body: string): unknown {
  const program = `import * as engine from ${JSON.stringify(pathToFileURL(file).href)};
    import { readFileSync } from 'node:fs';
    process.stdout.write(JSON.stringify((() => { ${body} })()));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

beforeAll(() => {
  execFileSync(process.execPath, [resolve(root, 'scripts/build-engine.mjs'), folder], { cwd: root });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built engine', () => {
  it('is one module that imports nothing and names no extension API', () => {
    const code = readFileSync(file, 'utf8');
    expect(code).not.toMatch(/^\s*import\s/m);
    expect(code).not.toMatch(/\bimport\s*\(|\brequire\s*\(/);
    expect(code).not.toMatch(/\b(?:chrome|browser)\.(?:runtime|storage|tabs)\b|\bDexie\b|\bindexedDB\b/);
  });

  it('has the names that other programs rely on', () => {
    expect(runWithEngine('return Object.keys(engine).filter((name) => typeof engine[name] === "function")')).toEqual(
      expect.arrayContaining([
        ...['readSpeechPage', 'isolateTranscript', 'parseTranscript', 'splitPassages', 'describeRange', 'placeTargets'],
        ...['toRange', 'createLibraryIndex', 'restoreLibraryIndex', 'toMarkdown', 'toCsv', 'toWebAnnotation'],
        ...['toSpeechmarkJson', 'parseImport', 'compareVersions', 'findRedactions'],
      ]),
    );
  });

  it('reads texts, cuts them, places a quote and finds what was said before, in Node alone', () => {
    const fixtures = resolve(root, 'tests/fixtures/speeches');
    const answer = runWithEngine(`
      const parse = (slug) => engine.parseTranscript(readFileSync(${JSON.stringify(fixtures)} + '/' + slug + '/source.txt', 'utf8'));
      const later = parse('zahawi-2019-adcs');
      const earlier = parse('zahawi-2018-autumn-conference');
      const index = engine.createLibraryIndex();
      index.add(earlier);
      const restored = engine.restoreLibraryIndex(index.serialise());
      const passage = engine.splitPassages(later.transcript).find(({ text }) => text.includes('£410 million'));
      const exact = passage.text;
      const [placement] = engine.placeTargets([{
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: passage.start, end: passage.end },
      }], later.transcript);
      return {
        title: later.speech.title,
        removed: later.removed.length > 0,
        placed: placement.status,
        before: restored.saidBefore({ ...later, passage })[0].passage.text,
        import: engine.parseImport('{').ok,
      };`);
    expect(answer).toMatchObject({
      title: 'Children and Families Minister address at ADCS conference',
      removed: true,
      placed: 'unchanged',
      before: expect.stringContaining('£410m'),
    });
  });
});

it('is built from a fresh clone, where nothing has been generated yet', () => {
  const clone = mkdtempSync(join(tmpdir(), 'speechmark-clone-'));
  try {
    for (const path of ['lib', 'public/tables', 'scripts', 'package.json', 'tsconfig.json'])
      cpSync(resolve(root, path), join(clone, path), { recursive: true });
    symlinkSync(resolve(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['scripts/build-engine.mjs'], { cwd: clone, stdio: 'pipe' });
    expect(existsSync(join(clone, '.output/engine/engine.js'))).toBe(true);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}, 60_000);
