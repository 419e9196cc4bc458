import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { findMarks } from '../../lib/search/find-snippets';
import { SpeechLine } from '../Inferable';
import { useRead } from '../use-read';
import { Marked } from './Marked';
import { readingHref } from './route';
import type { FoundWords, SpeechSnippets } from './word-search';

interface SpeechHitProps {
  readonly id: SpeechId;
  readonly speech: Speech | null;
  readonly found: FoundWords;
  /** `most`: how many pieces are wanted, the best ones. */
  readonly read: (id: SpeechId, found: FoundWords, most: number) => Promise<SpeechSnippets>;
}

const USUAL_PIECES = 3;
/** More would be the whole text again. */
const MOST_PIECES = 200;

/** A speech in which the words were found, with the places that have most of them; each opens the text there. */
export function SpeechHit({ id, speech, found, read }: SpeechHitProps) {
  const [isOpen, setOpen] = useState(false);
  const few = useRead(() => read(id, found, USUAL_PIECES), [id, found]);
  const all = useRead(async () => (isOpen ? read(id, found, MOST_PIECES) : null), [id, found, isOpen]);
  const pieces = all ?? few;
  const further = few ? few.pieces - few.snippets.length : 0;
  const marksIn = (text: string) => findMarks(text, new Set(found.taken), found.phrases);
  const names = speech ? namesOf(speech).filter((name) => marksIn(name).length > 0) : [];
  const title = speech?.title || i18n.t('speech.untitled');
  return (
    <article class="sm-search__hit" aria-busy={pieces === null}>
      <h3 class="sm-search__title" dir="auto">
        <a href={readingHref(id)} lang={speech?.language}>
          <Marked text={title} marks={marksIn(title)} />
        </a>
      </h3>
      <p class="sm-small sm-quiet">
        {speech && <SpeechLine speech={speech} />}
        {pieces && pieces.count > 0 && <span> · {i18n.t('search.places', pieces.count, { n: pieces.count })}</span>}
      </p>
      {names.length > 0 && (
        <p class="sm-small">
          {names.map((name, at) => (
            <span key={name}>
              {at > 0 && ' · '}
              <Marked text={name} marks={marksIn(name)} />
            </span>
          ))}
        </p>
      )}
      <ul class="sm-search__snippets">
        {pieces?.snippets.map(({ start, end, text, marks }) => (
          <li key={start}>
            <a
              class="sm-search__snippet sm-quotation"
              href={readingHref(id, {
                kind: 'passage',
                start: marks[0]?.start ?? start,
                end: marks.at(-1)?.end ?? end,
              })}
              lang={speech?.language}
              dir="auto"
            >
              …
              <Marked text={text} marks={marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }))} />
              …
            </a>
          </li>
        ))}
      </ul>
      {further > 0 && (
        <p>
          <button
            type="button"
            class="sm-button sm-button--quiet"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? i18n.t('search.fewer') : i18n.t('search.more', further, { n: further })}
            <span class="sm-hidden"> – {title}</span>
          </button>
        </p>
      )}
    </article>
  );
}

/** What is searched besides title and words. */
const namesOf = ({ speakers, event, place }: Speech): string[] =>
  [...speakers.flatMap(({ name, role }) => [name, role]), event, place].filter((name) => name !== null);
