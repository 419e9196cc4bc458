import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  AddOutcome,
  DraftChanges,
  DraftDesk,
  DraftDetail,
  DraftSummary,
  RefusedFile,
} from '../../../components/add/draft';
import type { AddGateway } from './add-gateway';
import { readFiles } from './read-files';

/** What is being done, and how far it has come. */
export type Work =
  | { readonly kind: 'text' }
  | { readonly kind: 'files' | 'adding'; readonly done: number; readonly all: number };

interface Drafts {
  readonly drafts: readonly DraftSummary[];
  readonly chosen: ReadonlySet<number>;
  readonly refused: readonly RefusedFile[];
  readonly outcome: AddOutcome | null;
  /** A fault of our own, which is logged. */
  readonly broke: boolean;
}

const NOTHING: Drafts = { drafts: [], chosen: new Set(), refused: [], outcome: null, broke: false };

/** So often the page is drawn anew while thousands come in. */
const TELL_EVERY_MS = 200;

/** Drafts on a desk of this page's own, and what the reader does with them. */
export function useDrafts(gateway: AddGateway) {
  const [state, setState] = useState(NOTHING);
  const [work, setWork] = useState<Work | null>(null);
  const [desk] = useState<DraftDesk>(() => gateway.openDesk());
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      desk.close();
    },
    [desk],
  );

  const take = (fresh: readonly DraftSummary[]) =>
    setState((now) => ({
      ...now,
      drafts: [...now.drafts, ...fresh],
      chosen: new Set([...now.chosen, ...fresh.flatMap(({ key, known, twin }) => (known || twin ? [] : key))]),
    }));
  const refuse = (refused: RefusedFile) => setState((now) => ({ ...now, refused: [...now.refused, refused] }));
  const begin = (first: Work) => {
    setState((now) => ({ ...now, refused: [], outcome: null, broke: false }));
    setWork(first);
  };
  const end = (done: Promise<unknown>) =>
    done
      .catch((error: unknown) => {
        console.error('adding speeches', error);
        setState((now) => ({ ...now, broke: true }));
      })
      .finally(() => setWork(null));

  return {
    ...state,
    work,
    readText(text: string) {
      begin({ kind: 'text' });
      const read = desk.readText(text, null).then((fresh) => {
        take(fresh);
        if (fresh.length === 0) refuse({ fileName: null, problem: 'no words', count: 1 });
      });
      return end(read);
    },
    readFiles(files: readonly File[]) {
      const control = new AbortController();
      running.current = control;
      const all = files.length;
      begin({ kind: 'files', done: 1, all });
      const gathered = gather(take);
      const follow = {
        onDrafts: gathered.add,
        onRefused: refuse,
        onFile: (done: number) => gathered.tell(() => setWork({ kind: 'files', done: Math.min(done + 1, all), all })),
      };
      return end(readFiles(files, desk, follow, control.signal).finally(gathered.flush));
    },
    add() {
      const keys = state.drafts.flatMap(({ key }) => (state.chosen.has(key) ? key : []));
      begin({ kind: 'adding', done: 0, all: keys.length });
      const added = desk.add(keys, (done) => setWork({ kind: 'adding', done, all: keys.length }));
      return end(
        added.then((outcome) => {
          const left = new Set(outcome.left);
          const gone = new Set(keys.filter((key) => !left.has(key)));
          setState((now) => ({
            ...now,
            outcome,
            drafts: now.drafts.filter(({ key }) => !gone.has(key)),
            chosen: new Set([...now.chosen].filter((key) => !gone.has(key))),
          }));
        }),
      );
    },
    stop() {
      running.current?.abort();
      desk.stop();
    },
    choose: (key: number, isChosen: boolean) =>
      setState((now) => {
        const chosen = new Set(now.chosen);
        if (isChosen) chosen.add(key);
        else chosen.delete(key);
        return { ...now, chosen };
      }),
    look: (key: number): Promise<DraftDetail | null> => desk.look(key),
    async edit(key: number, changes: DraftChanges) {
      const edited = await desk.edit(key, changes);
      if (edited) setState((now) => ({ ...now, drafts: now.drafts.map((one) => (one.key === key ? edited : one)) }));
    },
    async drop(key: number) {
      await desk.drop([key]);
      setState((now) => ({
        ...now,
        drafts: now.drafts.filter((one) => one.key !== key),
        chosen: without(now.chosen, key),
      }));
    },
    async clear() {
      await desk.drop(state.drafts.map(({ key }) => key));
      setState(NOTHING);
    },
  };
}

const without = (keys: ReadonlySet<number>, key: number): ReadonlySet<number> =>
  new Set([...keys].filter((one) => one !== key));

/** Hands on what comes in together, now and then: a list that is drawn for every file would take longer than the files. */
function gather(take: (drafts: readonly DraftSummary[]) => void) {
  let waiting: DraftSummary[] = [];
  let toldAt = 0;
  const flush = () => {
    if (waiting.length > 0) take(waiting);
    waiting = [];
  };
  const tell = (also: () => void = () => undefined) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    flush();
    also();
  };
  return {
    add(drafts: readonly DraftSummary[]) {
      waiting.push(...drafts);
      tell();
    },
    tell,
    flush,
  };
}
