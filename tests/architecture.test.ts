import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource, readSources, type SourceFile } from './support/source-files';

const ROOT = resolve(import.meta.dirname, '..');

/** What each folder may import, besides itself. The one place where the arrows are written down for the machine. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'lib/domain': [],
  'lib/text': ['lib/domain'],
  'lib/page': ['lib/domain', 'lib/text'],
  'lib/anchoring': ['lib/domain', 'lib/text', 'lib/page'],
  'lib/govuk': ['lib/domain', 'lib/text', 'lib/page'],
  'lib/figures': ['lib/domain', 'lib/text'],
  'lib/claims': ['lib/domain', 'lib/text', 'lib/figures'],
  'lib/search': ['lib/domain', 'lib/text'],
  'lib/library': ['lib/domain', 'lib/text', 'lib/figures', 'lib/claims'],
  'lib/export': ['lib/domain', 'lib/text', 'lib/anchoring'],
  'lib/import': ['lib/domain', 'lib/text', 'lib/page', 'lib/anchoring', 'lib/export'],
  'lib/messaging': ['lib/domain'],
  'lib/store': ['lib/domain', 'lib/text', 'lib/search', 'lib/import'],
};
const PURE = Object.keys(ARROWS).filter((folder) => folder !== 'lib/messaging' && folder !== 'lib/store');
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...ARROWS,
  // Tables are arguments; the engine, which imports nothing when it is built, has them in it.
  'public/tables': [],
  'lib/engine.ts': [...PURE, 'public/tables'],
  components: PURE,
  entrypoints: [...Object.keys(ARROWS), 'components'],
};

/** Packages that only some folders may name. */
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  dexie: ['lib/store'],
  '@mozilla/readability': ['lib/page'],
  wxt: ['entrypoints', 'lib/messaging', 'lib/store'],
  '#i18n': ['entrypoints', 'components'],
  preact: ['entrypoints', 'components'],
  '@preact/signals': ['entrypoints', 'components'],
  '@floating-ui/dom': ['entrypoints', 'components'],
};

const TOP_LEVEL = [
  ...['.ci', '.github', '.gitignore', '.npmrc', 'biome.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['playwright.config.ts', 'vitest.config.ts', 'wxt.config.ts'],
  ...['components', 'entrypoints', 'lib', 'public', 'scripts', 'tests'],
  ...['README.md', 'LICENSE', 'NOTICE', 'CHANGELOG.md', 'PRIVACY.md'],
];

const sources = readSources(['entrypoints', 'components', 'lib']);
const areas = Object.keys(ALLOWED).sort((a, b) => b.length - a.length);
const areaOf = (path: string) => areas.find((area) => path === area || path.startsWith(`${area}/`)) ?? null;

function findWrongArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const from = areaOf(path);
    return imports.flatMap(({ file }) => {
      if (file === null) return [];
      const to = areaOf(file);
      const isAllowed = from !== null && to !== null && (from === to || ALLOWED[from]?.includes(to));
      return isAllowed ? [] : [`${path} → ${file}`];
    });
  });
}

describe('imports', () => {
  test('follow the arrows', () => {
    expect(findWrongArrows(sources)).toEqual([]);
  });

  test.each([
    ['lib/text/a.ts', "import { b } from '../page/b';", ['lib/text/a.ts → lib/page/b']],
    ['components/A.tsx', "export { b } from '../lib/store/b';", ['components/A.tsx → lib/store/b']],
    ['lib/page/a.ts', "const b = await import('@/lib/anchoring/b');", ['lib/page/a.ts → lib/anchoring/b']],
    ['lib/domain/a.ts', "type B = import('../text/b').B;", ['lib/domain/a.ts → lib/text/b']],
    ['lib/anchoring/a.ts', "import type { B } from '../domain/b';", []],
  ])('an import in %s is judged: %s', (path, text, wrong) => {
    expect(findWrongArrows([readSource(path, text, new Set())])).toEqual(wrong);
  });

  test('name a package only where it belongs', () => {
    const strays = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ package: name }) => name && PACKAGE_HOMES[name] && !PACKAGE_HOMES[name].includes(areaOf(path) ?? ''))
        .map(({ package: name }) => `${path} → ${name}`),
    );
    expect(strays).toEqual([]);
  });

  test('of the content script never reach the store, which would be GOV.UK’s', () => {
    expect(findReachable('entrypoints/speech.content/').filter((path) => path.startsWith('lib/store/'))).toEqual([]);
  });

  test('of the engine reach no browser, no store and no interface', () => {
    const reached = findReachable('lib/engine.ts');
    const bound = sources.filter(
      ({ path, imports }) =>
        reached.includes(path) &&
        imports.some(({ package: name }) => name && /^(wxt|dexie|preact|@preact\/signals|#i18n)$/.test(name)),
    );
    expect(bound.map(({ path }) => path)).toEqual([]);
  });
});

describe('the source', () => {
  test('has default exports only where WXT expects one', () => {
    const strays = sources.filter(({ path, hasDefaultExport }) => hasDefaultExport && !path.startsWith('entrypoints/'));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  test('keeps interface strings in the locale files', () => {
    const hardCoded = sources.flatMap(({ path, interfaceStrings }) =>
      interfaceStrings.map((words) => `${path}: ${words}`),
    );
    expect(hardCoded).toEqual([]);
  });

  test.each([
    ['<p>Save claim</p>', ['Save claim']],
    ['<button aria-label="Close" class="sm-close">×</button>', ['Close']],
    ['<p>{count > 2 && count < 9 ? text : null} · {i18n.t("a.b")}</p>', []],
  ])('a hard-coded string in %s is seen', (jsx, found) => {
    expect(readSource('components/A.tsx', `export const A = () => ${jsx};`, new Set()).interfaceStrings).toEqual(found);
  });

  test('sets text as text, never as HTML', () => {
    const html =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|document\.write)\b/;
    expect(sources.filter(({ text }) => html.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  test('has no folder or file named after nothing in particular', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.[a-z]+$)/;
    expect(sources.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('answers one question a file', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 350);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the repository', () => {
  test('has nothing new at its top level', () => {
    expect(listCommitted().filter((entry) => !TOP_LEVEL.includes(entry))).toEqual([]);
  });
});

function findReachable(start: string): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { file } of byPath.get(path)?.imports ?? []) if (file) visit(file);
  };
  for (const { path } of sources) if (path.startsWith(start)) visit(path);
  return [...reached];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** What git knows; in a copy without git, what is there and not hidden. */
function listCommitted(): string[] {
  if (!existsSync(resolve(ROOT, '.git')))
    return readdirSync(ROOT).filter((entry) => !entry.startsWith('.') && entry !== 'node_modules');
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
  return [...new Set(files.map((path) => path.split('/')[0] ?? path))];
}
