import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Logo } from '../../components/Icon';
import { formatRoute, readingHref } from '../../components/library/route';
import { type Shortcut, Shortcuts } from '../../components/library/Shortcuts';
import { PageIcon } from '../../components/PageIcon';
import { asThreadId, type SpeechId } from '../../lib/domain/ids';
import type { LibraryGateway } from '../library/library-gateway';
import { TryOut } from './TryOut';
import './welcome.css';

export interface WelcomeGateway extends LibraryGateway {
  /** The bundled speech that holds these words; null where none does. */
  findBundledSpeech(words: string): Promise<SpeechId | null>;
}

/** GOV.UK's finder of news and communications, where its speeches are listed. */
const GOVUK_SPEECHES = 'https://www.gov.uk/search/news-and-communications';

/** Stand in one of the bundled speeches, in a sentence with two figures that asks to be checked. */
const TRY_WORDS = '46% of local authorities';

/** One that comes with Speechmark, and holds the words of the try-out. */
const TOUR_THREAD = asThreadId('bundled:ofsted-ratings');

/** The first minute: what it does, a try-out that really works, and where to go. */
export function WelcomePage({ gateway }: { gateway: WelcomeGateway }) {
  const speechId = useBundledSpeech(gateway);
  const shortcuts = useShortcuts(gateway);
  const markKey = shortcuts?.find(({ name }) => name === 'mark-sentence')?.keys ?? null;
  return (
    <main class="sm-welcome">
      <div class="sm-welcome__intro">
        <p class="sm-welcome__name">
          <Logo />
          {i18n.t('extension.name')}
        </p>
        <h1>{i18n.t('welcome.title')}</h1>
        <ol class="sm-welcome__does">
          <li>{i18n.t('welcome.does.mark')}</li>
          <li>{i18n.t('welcome.does.before')}</li>
          <li>{i18n.t('welcome.does.take')}</li>
        </ol>
      </div>
      <TryOut gateway={gateway} speechId={speechId} words={TRY_WORDS} markKey={markKey} />
      <WhereNext speechId={speechId === 'none' ? null : speechId} />
      <div class="sm-welcome__facts">
        <section>
          <h2>{i18n.t('welcome.pinTitle')}</h2>
          <p>{i18n.t('welcome.pin')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.dataTitle')}</h2>
          <p>{i18n.t('welcome.data')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.keysTitle')}</h2>
          <Keys shortcuts={shortcuts} />
        </section>
      </div>
      <p class="sm-welcome__foot sm-small sm-quiet">{i18n.t('settings.independent')}</p>
    </main>
  );
}

function WhereNext({ speechId }: { speechId: SpeechId | null }) {
  return (
    <nav class="sm-welcome__next" aria-label={i18n.t('welcome.next')}>
      <a class="sm-button sm-button--primary" href={GOVUK_SPEECHES} target="_blank" rel="noopener">
        <PageIcon name="open" />
        {i18n.t('welcome.openGovuk')}
      </a>
      <p class="sm-small sm-quiet">{i18n.t('welcome.openGovukHint')}</p>
      {speechId && (
        <a class="sm-welcome__link" href={`/library.html${readingHref(speechId)}`}>
          <PageIcon name="book" />
          {i18n.t('welcome.openBundled')}
        </a>
      )}
      <a class="sm-welcome__link" href={`/library.html${formatRoute({ page: 'thread', id: TOUR_THREAD })}`}>
        <PageIcon name="compare" />
        {i18n.t('welcome.openThread')}
      </a>
      <a class="sm-welcome__link" href="/library.html">
        <PageIcon name="library" />
        {i18n.t('welcome.openLibrary')}
      </a>
    </nav>
  );
}

function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] | null }) {
  const set = shortcuts?.filter(({ keys }) => keys);
  if (!set) return null;
  if (set.length === 0) return <p>{i18n.t('welcome.keysNone')}</p>;
  return <Shortcuts shortcuts={set} />;
}

function useShortcuts(gateway: WelcomeGateway): readonly Shortcut[] | null {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useEffect(() => void gateway.readShortcuts().then(setShortcuts), [gateway]);
  return shortcuts;
}

/** Null while it is looked for. */
function useBundledSpeech(gateway: WelcomeGateway): SpeechId | 'none' | null {
  const [speechId, setSpeechId] = useState<SpeechId | 'none' | null>(null);
  useEffect(() => {
    const find = async () => {
      const prepared = await gateway.prepare();
      return prepared.ok ? gateway.findBundledSpeech(TRY_WORDS) : null;
    };
    void find().then(
      (found) => setSpeechId(found ?? 'none'),
      () => setSpeechId('none'),
    );
  }, [gateway]);
  return speechId;
}
