/**
 * `npm run build:speeches`: the raw documents of tests/fixtures/speeches → public/speeches, through `parseTranscript`.
 * With `--check` nothing is written: the committed files must be what the raw documents give, or this fails.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'tests/fixtures/speeches');
const target = join(root, 'public/speeches');

/** The day on which the raw documents came into this repository: when and where they were captured is unknown. */
const READ_AT = '2026-11-24T00:00:00.000Z';

const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' })).module;
const { parseTranscript } = await load('lib/text/parse-transcript.ts');
const { makeGovukSlug } = await load('lib/text/parse-transcript/govuk-slug.ts');

function readSpeech(slug) {
  const folder = join(sources, slug);
  const text = readFileSync(join(folder, 'source.txt'), 'utf8');
  const hints = { ...JSON.parse(readFileSync(join(folder, 'hints.json'), 'utf8')), origin: 'bundled' };
  const first = parseTranscript(text, hints);
  const { speech, transcript, removed } =
    first.speech.source === 'GOV.UK' && !first.speech.url ? withAddress(text, hints, first) : first;
  const reading = { speech, transcript, readAt: READ_AT, readFrom: describeOrigin(speech) };
  return { slug, reading, removed };
}

function withAddress(text, hints, { speech }) {
  return parseTranscript(text, {
    ...hints,
    url: `https://www.gov.uk/government/speeches/${makeGovukSlug(speech.title)}`,
    why: { ...hints.why, url: "The capture holds no address. Made from the title by GOV.UK's rule for addresses." },
  });
}

const describeOrigin = (speech) =>
  speech.source === null
    ? 'A document that names no source'
    : speech.source === 'GOV.UK'
      ? 'A text copy of the page on GOV.UK'
      : `A text copy of a page: ${speech.source.toLowerCase()}`;

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const slugs = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(sources, entry.name, 'hints.json')))
  .map((entry) => entry.name)
  .sort();
const built = slugs
  .map(readSpeech)
  .sort((a, b) => (b.reading.speech.deliveredOn ?? '').localeCompare(a.reading.speech.deliveredOn ?? ''));

/** What goes where. */
const files = new Map([[join(target, 'index.json'), json(built.map(({ slug }) => slug))]]);
for (const { slug, reading } of built) files.set(join(target, `${slug}.json`), json(reading));

const stale = existsSync(target)
  ? readdirSync(target)
      .map((name) => join(target, name))
      .filter((path) => !files.has(path))
  : [];

if (process.argv.includes('--check')) {
  const wrong = [...files]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
  if (wrong.length + stale.length > 0) {
    console.error(`Not what the raw documents give: ${[...wrong, ...stale].join(', ')}\nRun: npm run build:speeches`);
    process.exit(1);
  }
  console.log(`${built.length} bundled speeches are what their raw documents give.`);
} else {
  mkdirSync(target, { recursive: true });
  for (const path of stale) rmSync(path);
  for (const [path, text] of files) writeFileSync(path, text);
  for (const { slug, reading, removed } of built) {
    console.log(`${slug}: ${reading.transcript.blocks.length} blocks, ${removed.length} kinds of furniture removed`);
  }
}
