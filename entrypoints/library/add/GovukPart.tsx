import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type GovukAnswer,
  GovukForm,
  type GovukQuestion,
  NAME_FIELDS,
  type NameField,
} from '../../../components/add/GovukForm';
import { type ActiveRun, RunList } from '../../../components/add/RunList';
import { explainFailure } from '../../../components/explain-failure';
import { useLiveQuery } from '../../../components/use-live-query';
import type { Failure } from '../../../lib/domain/errors';
import type { GovukName, ImportRun, SpeechSearch } from '../../../lib/domain/import-run';
import { findNames } from '../../../lib/govuk/find-names';
import type { SearchNames } from '../../../lib/govuk/parse-search-answer';
import { isNarrow } from '../../../lib/govuk/speech-search';
import type { AddGateway, AskProblem } from './add-gateway';

const NO_RUNS: readonly ImportRun[] = [];

/** A search of GOV.UK's, what it finds, and the runs that add it. */
export function GovukPart({ gateway }: { gateway: AddGateway }) {
  const { answer, ask } = useQuestion(gateway);
  const runs = useLiveQuery(() => gateway.watchRuns(), [gateway]);
  const { active, problem, goOn, stop, fail } = useRun(gateway);
  const add = async () => {
    if (answer.kind !== 'found') return;
    const started = await gateway.startRun(answer.search, answer.withWithdrawn, answer.total);
    if (!started.ok) return fail(started.error);
    ask.forget();
    await goOn(started.value.id);
  };
  const forget = async (id: string) => {
    const forgotten = await gateway.forgetRun(id);
    if (!forgotten.ok) fail(forgotten.error);
  };
  return (
    <>
      <GovukForm
        answer={problem ? { kind: 'problem', words: problem } : answer}
        isBusy={active !== null}
        onAsk={(question) => void ask.about(question)}
        onChoose={(question, field, name) => void ask.about(question, { [field]: name })}
        onAdd={() => void add()}
      />
      <RunList
        runs={runs.status === 'ready' ? runs.value : NO_RUNS}
        active={active}
        onStop={stop}
        onGoOn={(id) => void goOn(id)}
        onForget={(id) => void forget(id)}
      />
    </>
  );
}

const LISTS = { speaker: 'people', department: 'organisations', role: 'roles' } as const satisfies Record<
  NameField,
  keyof SearchNames
>;

type Chosen = Partial<Record<NameField, GovukName>>;

/** Asks for names, where some were typed, and then for how many speeches there are. */
function useQuestion(gateway: AddGateway) {
  const [answer, setAnswer] = useState<GovukAnswer>({ kind: 'not asked' });
  const asking = useRef<AbortController | null>(null);
  const chosen = useRef<{ typed: string; names: Chosen }>({ typed: '', names: {} });
  useEffect(() => () => asking.current?.abort(), []);

  const about = async (question: GovukQuestion, further: Chosen = {}) => {
    asking.current?.abort();
    const control = new AbortController();
    asking.current = control;
    // What was chosen holds as long as the same is typed.
    const typed = JSON.stringify(NAME_FIELDS.map((field) => question[field].trim()));
    const names = { ...(chosen.current.typed === typed ? chosen.current.names : {}), ...further };
    chosen.current = { typed, names };
    setAnswer({ kind: 'asking' });
    const found = await answerQuestion(question, names, gateway, control.signal).catch((error: unknown) => {
      if (!control.signal.aborted) throw error;
      return null;
    });
    if (found && asking.current === control) setAnswer(found);
  };
  return { answer, ask: { about, forget: () => setAnswer({ kind: 'not asked' }) } };
}

const problem = (words: string): GovukAnswer => ({ kind: 'problem', words });

const explain = (reason: AskProblem): GovukAnswer =>
  problem(i18n.t(reason === 'no answer' ? 'govuk.noAnswer' : 'govuk.notUnderstood'));

async function answerQuestion(
  question: GovukQuestion,
  chosen: Chosen,
  gateway: AddGateway,
  signal: AbortSignal,
): Promise<GovukAnswer> {
  const { kinds, from, to, withWithdrawn } = question;
  if (kinds.length === 0) return problem(i18n.t('govuk.noKind'));
  if (from && to && from > to) return problem(i18n.t('govuk.badPeriod'));
  const search: { -readonly [Field in keyof SpeechSearch]: SpeechSearch[Field] } = {
    speaker: null,
    department: null,
    role: null,
    from: from || null,
    to: to || null,
    kinds,
  };
  const typed = NAME_FIELDS.filter((field) => question[field].trim());
  const all = typed.some((field) => !chosen[field]) ? await gateway.askNames({ kinds }, signal) : null;
  if (typeof all === 'string') return explain(all);
  for (const field of typed) {
    const words = question[field].trim();
    const names = findNames(words, all?.[LISTS[field]] ?? []);
    const name = chosen[field] ?? (names.length === 1 ? names[0] : null);
    if (!name && names.length > 0) return { kind: 'which', field, typed: words, names };
    if (!name) return problem(i18n.t('govuk.noName', { field: i18n.t(`govuk.${field}`).toLowerCase(), typed: words }));
    search[field] = { slug: name.slug, title: name.title };
  }
  if (!isNarrow(search)) return problem(i18n.t('govuk.narrow'));
  const total = await gateway.askCount(search, signal);
  return typeof total === 'string' ? explain(total) : { kind: 'found', search, total, withWithdrawn };
}

/** The one run that is under way in this window. It goes on while the reader looks at other parts of the page. */
function useRun(gateway: AddGateway) {
  const [active, setActive] = useState<ActiveRun | null>(null);
  const [problemWords, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const fail = (failure: Failure) => setProblem(i18n.t('govuk.stoppedFailed', { reason: explainFailure(failure) }));
  const goOn = async (id: string) => {
    const control = new AbortController();
    running.current = control;
    setProblem(null);
    setActive({ id, pauseMs: null });
    const events = {
      // The list follows the store, which is written with every speech.
      onProgress: () => undefined,
      onPause: (pauseMs: number | null) => setActive({ id, pauseMs }),
    };
    try {
      const run = await gateway.continueRun(id, events, control.signal);
      if (!run) setProblem(i18n.t('govuk.busy'));
      else if (run.end?.kind === 'failed') fail(run.end.failure);
    } finally {
      setActive(null);
    }
  };
  return { active, problem: problemWords, goOn, stop: () => running.current?.abort(), fail };
}
