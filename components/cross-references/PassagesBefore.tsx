import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { Passage } from '../../lib/domain/transcript';
import { explainFailure } from '../explain-failure';
import { formatDate } from '../format-date';
import { shortenQuote } from '../shorten-quote';
import type { LinkedPassages } from './join-answers';
import { PairCard } from './PairCard';
import { linkToPassage } from './SaidBefore';
import type { AskedText, SaidBeforeGateway } from './said-before-gateway';
import { useLinks, useSaidBefore } from './use-said-before';
import './cross-references.css';

interface PassagesBeforeProps {
  readonly text: AskedText;
  /** Passages of the text, in its order. */
  readonly passages: readonly Passage[];
  readonly gateway: SaidBeforeGateway;
  readonly onShow: ((range: { start: number; end: number }) => void) | null;
  /** Said where nothing was found. */
  readonly nothing: string;
  /** Whether weaker likenesses can be asked for: of few words that the reader chose, they may be what is wanted. */
  readonly offersWeaker: boolean;
}

/** Earlier passages for each: one line until opened. */
const EACH = 3;

/** For single passages, what was said before on the same matter. */
export function PassagesBefore({ text, passages, gateway, onShow, nothing, offersWeaker }: PassagesBeforeProps) {
  const state = useSaidBefore(text, { passages, among: null, limit: EACH + 2 }, gateway);
  const answer = state.status === 'found' ? state.answer : null;
  const { links, others, actions, failure } = useLinks(text, answer, gateway);
  const [wantedFor, setWantedFor] = useState<readonly Passage[] | null>(null);
  const isWanted = wantedFor === passages;
  const { groups, weaker } = useMemo(() => {
    const all = groupByPassage(passages, links ?? [], others, true);
    const sure = groupByPassage(passages, links ?? [], others, false);
    return {
      groups: offersWeaker && isWanted ? all : sure,
      weaker: offersWeaker ? all.flatMap(({ found }) => found).filter(isWeaker).length : 0,
    };
  }, [passages, links, others, offersWeaker, isWanted]);
  const trouble = failure ?? (state.status === 'failed' ? state.failure : null);
  return (
    <div class="sm-before" aria-busy={state.status === 'looking'}>
      {(failure || state.status === 'failed') && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {i18n.t(failure ? 'saidBefore.answerFailed' : 'saidBefore.failed')} {trouble && explainFailure(trouble)}
        </p>
      )}
      {state.status === 'looking' && <span class="sm-skeleton" />}
      {answer && links && groups.length === 0 && (
        <p class="sm-quiet">{weaker > 0 ? i18n.t('saidBefore.onlyWeaker') : nothing}</p>
      )}
      {groups.map(({ passage, found }) => (
        <section key={passage.start} class="sm-before__passage">
          <h3 class="sm-before__words sm-quotation" lang={text.speech.language} dir="auto">
            {shortenQuote(passage.text, 90)}
          </h3>
          {found.map((link) => {
            const other = others.get(link.there.speechId) as Speech;
            return (
              <details key={link.key} class="sm-before__one" data-sm-band={link.band ?? 'confirmed'}>
                <summary>
                  <span class="sm-before__when">
                    {link.order === 'later' && `${i18n.t('saidBefore.later')}, `}
                    {other.deliveredOn ? formatDate(other.deliveredOn) : i18n.t('saidBefore.undated')}
                  </span>
                  <span class="sm-before__line" lang={other.language} dir="auto">
                    {shortenQuote(link.there.text, 70)}
                  </span>
                </summary>
                <PairCard
                  link={link}
                  speech={text.speech}
                  other={other}
                  actions={actions}
                  onShow={onShow}
                  linkTo={linkToPassage}
                />
              </details>
            );
          })}
        </section>
      ))}
      {weaker > 0 && (
        <p>
          <button
            type="button"
            class="sm-button sm-button--quiet sm-button--small"
            aria-pressed={isWanted}
            onClick={() => setWantedFor(isWanted ? null : passages)}
          >
            {isWanted ? i18n.t('saidBefore.hideWeaker') : i18n.t('saidBefore.weaker', weaker)}
          </button>
        </p>
      )}
    </div>
  );
}

interface Group {
  readonly passage: Passage;
  readonly found: readonly LinkedPassages[];
}

/**
 * The best of each passage, without those that have none: what is more often wrong than right comes last or is left out, as
 * what was dismissed is in any case.
 */
function groupByPassage(
  passages: readonly Passage[],
  links: readonly LinkedPassages[],
  others: ReadonlyMap<SpeechId, Speech>,
  withWeaker: boolean,
): Group[] {
  const worthShowing = links
    .filter(({ verdict, here, there }) => verdict !== 'dismissed' && here.isShown && others.has(there.speechId))
    .filter((link) => withWeaker || !isWeaker(link))
    .sort((a, b) => rank(a) - rank(b));
  return passages
    .map((passage) => ({
      passage,
      found: worthShowing.filter(({ here }) => here.start < passage.end && here.end > passage.start).slice(0, EACH),
    }))
    .filter(({ found }) => found.length > 0);
}

const isWeaker = ({ band, verdict }: LinkedPassages): boolean => band === 'weaker' && verdict !== 'confirmed';

/** What was said since comes after what was said before, unless the reader has linked it. */
const rank = (link: LinkedPassages): number =>
  link.verdict === 'confirmed' ? 0 : Number(link.order === 'later') + 2 * Number(isWeaker(link));
