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
  readonly read: (id: SpeechId, found: FoundWords) => Promise<SpeechSnippets>;
}

/** A speech in which the words were found, with the places that have most of them; each opens the text there. */
export function SpeechHit({ id, speech, found, read }: SpeechHitProps) {
  const pieces = useRead(() => read(id, found), [id, found]);
  const title = speech?.title || i18n.t('speech.untitled');
  return (
    <article class="sm-search__hit" aria-busy={pieces === null}>
      <h3 class="sm-search__title" dir="auto">
        <a href={readingHref(id)} lang={speech?.language}>
          <Marked text={title} marks={findMarks(title, new Set(found.taken), found.phrases)} />
        </a>
      </h3>
      <p class="sm-small sm-quiet">
        {speech && <SpeechLine speech={speech} />}
        {pieces && pieces.count > 0 && <span> · {i18n.t('search.places', pieces.count, { n: pieces.count })}</span>}
      </p>
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
    </article>
  );
}
