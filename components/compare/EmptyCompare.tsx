import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { compareHref } from '../compare-href';
import { nameShortly } from './name-day';

interface EmptyCompareProps {
  /** Newest first; null while they are being read. */
  readonly speeches: readonly Speech[] | null;
}

const MOST = 4;

/** Before two speeches are chosen: what the page is for, and pairs to begin with. */
export function EmptyCompare({ speeches }: EmptyCompareProps) {
  if (speeches && speeches.length < 2)
    return (
      <div class="sm-compare__empty">
        <h2>{i18n.t(speeches.length === 1 ? 'compare.onlyOne' : 'compare.noneStored')}</h2>
        <p class="sm-quiet">{i18n.t('compare.onlyOneHint')}</p>
        <a class="sm-button" href="/library.html">
          {i18n.t('compare.library')}
        </a>
      </div>
    );
  const examples = listExamples(speeches ?? []);
  return (
    <div class="sm-compare__empty">
      <p class="sm-compare__pitch">{i18n.t('compare.empty.hint')}</p>
      {examples.length > 0 && (
        <>
          <h2 class="sm-group-title">{i18n.t('compare.empty.tries')}</h2>
          <ul class="sm-compare__examples">
            {examples.map(([a, b]) => (
              <li key={`${a.id} ${b.id}`}>
                <a href={compareHref({ a: a.id, b: b.id })}>
                  {i18n.t('compare.empty.example', { a: nameShortly(a), b: nameShortly(b) })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Each of the newest with the one before it by the same speaker, else with the one before it. */
function listExamples(speeches: readonly Speech[]): [Speech, Speech][] {
  const speaker = (speech: Speech) => speech.speakers[0]?.name;
  return speeches.slice(0, MOST).flatMap((later, at) => {
    const older = speeches.slice(at + 1);
    const earlier = older.find((speech) => speaker(speech) && speaker(speech) === speaker(later)) ?? older[0];
    return earlier ? [[earlier, later] as [Speech, Speech]] : [];
  });
}
