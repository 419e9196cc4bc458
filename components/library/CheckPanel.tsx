import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { Icon } from '../Icon';
import { changesHref, readingHref } from './route';

/** What became of a speech's page on GOV.UK. */
export interface CheckedSpeech {
  readonly speech: Speech;
  readonly fate: 'changed' | 'same' | 'gone' | 'elsewhere' | 'no speech' | 'no answer' | 'not kept';
  /** Where it leads now; null unless it is elsewhere. */
  readonly address: string | null;
}

export type CheckState =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'asking'; readonly done: readonly CheckedSpeech[]; readonly all: number | null }
  | {
      readonly kind: 'asked';
      readonly done: readonly CheckedSpeech[];
      readonly all: number;
      readonly isStopped: boolean;
    };

interface CheckPanelProps {
  readonly state: CheckState;
  onStart(): void;
  onStop(): void;
}

const KEYS = {
  changed: 'changed',
  gone: 'gone',
  elsewhere: 'elsewhere',
  'no speech': 'noSpeech',
  'no answer': 'noAnswer',
  'not kept': 'notKept',
} as const;
const isNews = (fate: CheckedSpeech['fate']): fate is keyof typeof KEYS => fate in KEYS;

/** Asks GOV.UK, at the reader's wish only, whether the pages of their speeches still say the same. */
export function CheckPanel({ state, onStart, onStop }: CheckPanelProps) {
  const done = state.kind === 'not asked' ? [] : state.done;
  const news = done.flatMap((page) => (isNews(page.fate) ? [{ ...page, fate: page.fate }] : []));
  return (
    <section class="sm-check" aria-label={i18n.t('check.title')}>
      <p class="sm-check__line">
        {state.kind === 'asking' ? (
          <button type="button" class="sm-button" onClick={onStop}>
            {i18n.t('check.stop')}
          </button>
        ) : (
          <button type="button" class="sm-button" title={i18n.t('check.hint')} onClick={onStart}>
            <Icon name="reload" />
            {i18n.t('check.start')}
          </button>
        )}
        <span role="status" class="sm-small sm-quiet">
          {describeState(state)}
        </span>
      </p>
      {news.length > 0 && (
        <ul class="sm-check__news">
          {news.map(({ speech, fate, address }) => (
            <li key={speech.id}>
              <a href={fate === 'changed' ? changesHref(speech.id) : readingHref(speech.id)} lang={speech.language}>
                {speech.title || i18n.t('speech.untitled')}
              </a>{' '}
              <span class="sm-small">{describeFate(fate, address)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describeFate(fate: keyof typeof KEYS, address: string | null): string {
  const key = KEYS[fate];
  if (key === 'elsewhere' && address) return i18n.t('check.fate.elsewhere', { address });
  return key === 'elsewhere' ? i18n.t('check.fate.otherSite') : i18n.t(`check.fate.${key}`);
}

function describeState(state: CheckState): string {
  if (state.kind === 'not asked') return '';
  if (state.kind === 'asking')
    return state.all === null
      ? i18n.t('check.asking')
      : i18n.t('check.at', { n: state.done.length + 1, all: state.all });
  if (state.all === 0) return i18n.t('check.nothing');
  if (state.isStopped) return i18n.t('check.stopped', { n: state.done.length, all: state.all });
  const same = state.done.filter(({ fate }) => fate === 'same').length;
  return same === state.all ? i18n.t('check.allSame', state.all) : i18n.t('check.done', { n: state.all, same });
}
