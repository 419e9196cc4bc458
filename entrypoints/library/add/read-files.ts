import type { DraftDesk, DraftSummary, FileProblem, RefusedFile } from '../../../components/add/draft';
import { readHtmlFile } from '../../../lib/page/read-html-file';
import { readWords } from './draft-desk';

/** Larger than any speech, and than 10,000 of them in one file. */
const LARGEST_TEXT = 10_000_000;
const LARGEST_RECORDS = 500_000_000;

export interface ReadingProgress {
  onDrafts(drafts: readonly DraftSummary[]): void;
  onRefused(refused: RefusedFile): void;
  /** How many files are done with. */
  onFile(done: number): void;
}

/**
 * Reads files into a desk, one after another. HTML is read on the page's thread, which alone can make documents; each file
 * is a task of its own, so that the page answers in between. Nothing in a document of `DOMParser` is run or loaded.
 */
export async function readFiles(
  files: readonly File[],
  desk: DraftDesk,
  progress: ReadingProgress,
  signal: AbortSignal,
): Promise<void> {
  for (const [i, file] of files.entries()) {
    if (signal.aborted) return;
    const problem = await readFile(file, desk, progress).catch((): FileProblem => 'unreadable');
    if (typeof problem === 'string') progress.onRefused({ fileName: file.name, problem, count: 1 });
    progress.onFile(i + 1);
  }
}

async function readFile(
  file: File,
  desk: DraftDesk,
  { onDrafts, onRefused }: ReadingProgress,
): Promise<FileProblem | null> {
  const kind = kindOf(file);
  if (kind === 'pdf' || kind === 'speechmark' || kind === 'other kind') return kind;
  if (file.size === 0) return 'empty';
  if (file.size > (kind === 'records' ? LARGEST_RECORDS : LARGEST_TEXT)) return 'too large';
  if (kind === 'records') {
    const refused = await desk.readRecords(file, file.name, onDrafts);
    if (refused > 0) onRefused({ fileName: file.name, problem: 'no words', count: refused });
    return null;
  }
  const drafts = kind === 'html' ? await readHtml(file, desk) : await desk.readText(await readWords(file), file.name);
  onDrafts(drafts);
  return drafts.length > 0 ? null : 'no words';
}

async function readHtml(file: File, desk: DraftDesk): Promise<DraftSummary[]> {
  const html = await readWords(file);
  const document = new DOMParser().parseFromString(html, 'text/html');
  await giveWay();
  const draft = readHtmlFile(document, html, file.name);
  return draft ? desk.take([{ draft, fileName: file.name }]) : [];
}

function kindOf({
  name,
  type,
}: File): 'text' | 'html' | 'records' | Extract<FileProblem, 'pdf' | 'speechmark' | 'other kind'> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(txt|text|md|markdown)$/.test(ending)) return 'text';
  if (/^x?html?$/.test(ending)) return 'html';
  if (/^(jsonl|ndjson)$/.test(ending)) return 'records';
  if (ending === 'json') return 'speechmark';
  if (ending === 'pdf') return 'pdf';
  return ending === '' && type.startsWith('text/') ? 'text' : 'other kind';
}

/** A task of its own; timers would wait four milliseconds and more. */
function giveWay(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
