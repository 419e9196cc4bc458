import { i18n } from '#i18n';
import type { Failure } from '../../lib/domain/errors';
import { explainFailure } from '../explain-failure';
import { SpeechLine } from '../Inferable';
import { shortenQuote } from '../shorten-quote';
import type { SuggestedMention } from './thread-data';

export type SuggestionState =
  | { readonly status: 'idle' | 'looking' }
  /** Null for a fault of our own. */
  | { readonly status: 'failed'; readonly failure: Failure | null }
  | { readonly status: 'found'; readonly mentions: readonly SuggestedMention[] };

interface SuggestionsProps {
  readonly state: SuggestionState;
  readonly onLook: () => void;
  readonly onAdd: (mention: SuggestedMention) => void;
}

/** Passages of the library that may belong to the thread; each joins by itself, when the reader says so. */
export function Suggestions({ state, onLook, onAdd }: SuggestionsProps) {
  return (
    <section class="sm-suggestions">
      <div class="sm-suggestions__head">
        <h2>{i18n.t('threads.suggestions')}</h2>
        <button type="button" class="sm-button" aria-disabled={state.status === 'looking'} onClick={onLook}>
          {i18n.t('threads.look')}
        </button>
      </div>
      <p role="status" class="sm-quiet">
        {state.status === 'looking' && i18n.t('threads.looking')}
        {state.status === 'found' &&
          (state.mentions.length > 0 ? i18n.t('threads.found', state.mentions.length) : i18n.t('threads.nothingFound'))}
      </p>
      {state.status === 'failed' && (
        <p role="alert" class="sm-notice sm-notice--danger">
          {i18n.t('saidBefore.failed')} {state.failure && explainFailure(state.failure)}
        </p>
      )}
      {state.status === 'found' && (
        <ul class="sm-mentions__words">
          {state.mentions.map((mention) => (
            <li key={mention.key}>
              <article class="sm-mention">
                <p class="sm-small sm-quiet">
                  <SpeechLine speech={mention.speech} detail={mention.speech.title} />
                </p>
                <blockquote class="sm-quotation" lang={mention.speech.language} dir="auto">
                  {mention.target.quote.exact}
                </blockquote>
                {mention.reasons.length > 0 && <p class="sm-small">{mention.reasons.join(' · ')}</p>}
                <div class="sm-mention__actions">
                  <button
                    type="button"
                    class="sm-button sm-button--quiet sm-button--small"
                    onClick={() => onAdd(mention)}
                  >
                    {i18n.t('threads.add')}{' '}
                    <span class="sm-hidden">
                      {i18n.t('saidBefore.about', { quote: shortenQuote(mention.target.quote.exact) })}
                    </span>
                  </button>
                </div>
              </article>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
