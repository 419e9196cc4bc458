import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/** One import or re-export: of a file of ours (its path from the root) or of a package. */
export interface Import {
  readonly file: string | null;
  readonly package: string | null;
}

/** A source file as far as its conventions are concerned. Paths are from the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Words that a person would read and that stand in the code: JSX text and the attributes that are shown or spoken. */
  readonly interfaceStrings: readonly string[];
}

/** Attributes whose value a person sees or hears. */
const SPOKEN_ATTRIBUTES = new Set(['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description']);

/** Every TypeScript file of the program below some folders. */
export function readSources(folders: readonly string[]): SourceFile[] {
  const paths = folders
    .filter((folder) => statSync(resolve(ROOT, folder), { throwIfNoEntry: false }))
    .flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        `${folder}/${path}`.replaceAll('\\', '/'),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
  const known = new Set(paths);
  return paths.map((path) => readSource(path, readFileSync(resolve(ROOT, path), 'utf8'), known));
}

/** Exported for its own test: the same for a text that is in no file. */
export function readSource(path: string, text: string, known: ReadonlySet<string>): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} could not be parsed: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).slice(1, -1),
    ),
    // import('…') in a type
    ...[...text.matchAll(/\bimport\((['"])([^'"]+)\1\)/g)].map((match) => match[2]),
  ];
  const imports = [...new Set(requests)].filter((request) => request !== undefined);
  const exported = module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.kind));
  return {
    path,
    text,
    imports: imports.map((request) => toImport(path, request, known)),
    hasDefaultExport: exported.includes('Default'),
    interfaceStrings: findInterfaceStrings(program).filter((words) => /\p{L}{2,}/u.test(words)),
  };
}

function toImport(from: string, request: string, known: ReadonlySet<string>): Import {
  const path = request.replace(/\?.*$/, '');
  const target = path.startsWith('.')
    ? relative(ROOT, resolve(ROOT, dirname(from), path)).replaceAll('\\', '/')
    : /^[@~]\//.test(path)
      ? path.slice(2)
      : null;
  if (target === null)
    return {
      file: null,
      package: path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    };
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`];
  return { file: candidates.find((candidate) => known.has(candidate)) ?? target, package: null };
}

/** Walks the syntax tree, whose shape is ESTree's; only what is looked for is named here. */
function findInterfaceStrings(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(findInterfaceStrings);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: string } };
  if (type === 'JSXText' && typeof value === 'string') return [value.trim()];
  if (type === 'JSXAttribute' && SPOKEN_ATTRIBUTES.has(String(name?.name))) {
    const { type: kind, value: words } = (value ?? {}) as { type?: string; value?: unknown };
    if (kind === 'Literal' && typeof words === 'string') return [words];
  }
  return Object.values(node).flatMap(findInterfaceStrings);
}
