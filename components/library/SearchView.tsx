import { useId, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { findMarks } from '../../lib/search/find-snippets';
import { SpeechLine } from '../Inferable';
import { useRead } from '../use-read';
import { useWindowed } from '../windowed/use-windowed';
import { SearchField } from './FilterFields';
import { Marked } from './Marked';
import { readingHref } from './route';
import { SpeechHit } from './SpeechHit';
import type { FoundWords, SearchProgress, SpeechSnippets } from './word-search';
import './search.css';

export type SearchState =
  | { readonly kind: 'nothing asked' }
  | { readonly kind: 'looking'; readonly progress: SearchProgress | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'found'; readonly found: FoundWords };

interface SearchViewProps {
  readonly text: string;
  readonly state: SearchState;
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  onSearch(text: string): void;
  onStop(): void;
  onAgain(): void;
  readSnippets(id: SpeechId, found: FoundWords, most: number): Promise<SpeechSnippets>;
  readClaim(id: ClaimId): Promise<Claim | null>;
}

/** Words, and where they stand in all speeches and claims. */
export function SearchView(props: SearchViewProps) {
  const { text, state, onSearch, onStop, onAgain } = props;
  const id = useId();
  return (
    <section class="sm-library__page" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('search.title')}</h1>
        <p class="sm-quiet" role="status">
          {sayState(state)}
        </p>
        {state.kind === 'looking' && (
          <button type="button" class="sm-button" onClick={onStop}>
            {i18n.t('search.stop')}
          </button>
        )}
        {state.kind === 'stopped' && (
          <button type="button" class="sm-button" onClick={onAgain}>
            {i18n.t('search.again')}
          </button>
        )}
      </div>
      <search class="sm-library__filters">
        <SearchField label={i18n.t('search.label')} hint={i18n.t('search.hint')} value={text} onChange={onSearch} />
      </search>
      {state.kind === 'failed' && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {state.reason}
        </p>
      )}
      {state.kind === 'nothing asked' && <p class="sm-quiet">{i18n.t('search.help')}</p>}
      {state.kind === 'looking' && state.progress && state.progress.of > 0 && (
        <progress
          class="sm-search__progress"
          aria-label={i18n.t('search.reading')}
          max={state.progress.of}
          value={state.progress.done}
        />
      )}
      {state.kind === 'found' && <Results {...props} found={state.found} />}
    </section>
  );
}

function sayState(state: SearchState): string {
  if (state.kind === 'looking') {
    const { progress } = state;
    if (!progress || progress.of === 0) return i18n.t('search.looking');
    const counts = { done: progress.done.toLocaleString('en-GB'), of: progress.of.toLocaleString('en-GB') };
    return i18n.t(progress.kind === 'speeches' ? 'search.readingSpeeches' : 'search.readingClaims', counts);
  }
  if (state.kind === 'stopped') return i18n.t('search.stopped');
  if (state.kind !== 'found') return '';
  const { speeches, claims } = state.found;
  if (speeches.length + claims.length === 0) return i18n.t('search.nothing');
  return i18n.t('search.found', { speeches: countSpeeches(speeches.length), claims: countClaims(claims.length) });
}

const countSpeeches = (n: number) => i18n.t('library.speechCount', n, { n: n.toLocaleString('en-GB') });
const countClaims = (n: number) => i18n.t('library.claimCount', n, { n: n.toLocaleString('en-GB') });

type Entry =
  | { readonly kind: 'heading'; readonly id: string; readonly label: string }
  | { readonly kind: 'speech'; readonly id: SpeechId }
  | { readonly kind: 'claim'; readonly id: ClaimId };

/** Px of a result with three pieces, of a claim, and of a heading. */
const SIZES = { speech: 190, claim: 100, heading: 48 } as const;

/** Speeches, then claims; only those near the window are drawn, and read. */
function Results(props: SearchViewProps & { readonly found: FoundWords }) {
  const { found, speeches, readSnippets, readClaim } = props;
  const entries = useMemo<readonly Entry[]>(
    () => [
      ...(found.speeches.length > 0 ? [heading('speeches', countSpeeches(found.speeches.length))] : []),
      ...found.speeches.map((id) => ({ kind: 'speech' as const, id })),
      ...(found.claims.length > 0 ? [heading('claims', countClaims(found.claims.length))] : []),
      ...found.claims.map((id) => ({ kind: 'claim' as const, id })),
    ],
    [found],
  );
  const box = useRef<HTMLDivElement>(null);
  const windowed = useWindowed({
    box,
    count: entries.length,
    estimate: (at) => SIZES[entries[at]?.kind ?? 'speech'],
    keyOf: (at) => `${entries[at]?.kind} ${entries[at]?.id}`,
  });
  return (
    <div ref={box} class="sm-windowed" style={{ height: `${windowed.height}px` }}>
      {windowed.items.map(({ key, index, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <div
            key={key as string}
            ref={windowed.measure}
            class="sm-windowed__row"
            data-index={index}
            style={{ transform: `translateY(${start - windowed.offset}px)` }}
            onFocusIn={() => windowed.setActive(index)}
          >
            {entry.kind === 'heading' ? (
              <h2 class="sm-search__heading">{entry.label}</h2>
            ) : entry.kind === 'speech' ? (
              <SpeechHit id={entry.id} speech={speeches.get(entry.id) ?? null} found={found} read={readSnippets} />
            ) : (
              <ClaimHit id={entry.id} found={found} speeches={speeches} read={readClaim} />
            )}
          </div>
        );
      })}
    </div>
  );
}

const heading = (id: string, label: string): Entry => ({ kind: 'heading', id, label });

interface ClaimHitProps {
  readonly id: ClaimId;
  readonly found: FoundWords;
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  readonly read: (id: ClaimId) => Promise<Claim | null>;
}

function ClaimHit({ id, found, speeches, read }: ClaimHitProps) {
  const claim = useRead(() => read(id), [id, found]);
  if (!claim) return <article class="sm-search__hit" aria-busy="true" />;
  const speech = speeches.get(claim.target.speechId) ?? null;
  const marksIn = (text: string) => findMarks(text, new Set(found.taken), found.phrases);
  const { exact } = claim.target.quote;
  const notes = Object.entries(claim.notes).filter(([, note]) => marksIn(note.value).length > 0);
  return (
    <article class="sm-search__hit">
      <a
        class="sm-search__quote sm-quotation"
        href={readingHref(claim.target.speechId, { kind: 'claim', id: claim.id })}
        lang={speech?.language}
        dir="auto"
      >
        “<Marked text={exact} marks={marksIn(exact)} />”
      </a>
      {notes.map(([by, note]) => (
        <p key={by} class="sm-small" dir="auto">
          <Marked text={note.value} marks={marksIn(note.value)} />
        </p>
      ))}
      {speech && (
        <p class="sm-small sm-quiet">
          {speech.title || i18n.t('speech.untitled')} · <SpeechLine speech={speech} />
        </p>
      )}
    </article>
  );
}
