import { render } from 'preact';
import { i18n } from '#i18n';
import type { Reading } from '../../lib/domain/reading';
import { loadBundledSpeeches } from '../../lib/store/bundled';
import { openStore } from '../background/open-store';
import { rememberWindow } from '../library/open-panel-here';
import { createStoreGateway } from '../library/store-gateway';
import { askLibraryIndex } from '../library-index/ask-library-index';
import { type WelcomeGateway, WelcomePage } from './WelcomePage';
import '../speech.content/style.css';

rememberWindow();
document.title = i18n.t('welcome.documentTitle');
const store = openStore();
const gateway: WelcomeGateway = {
  ...createStoreGateway(store),
  async findBundledSpeech(words) {
    const readings = await loadBundledSpeeches(store.effects.fetchFile);
    requestIdleCallback(() => prepareIndex(readings));
    return readings.find(({ transcript }) => transcript.text.includes(words))?.speech.id ?? null;
  },
};

/** Has the bundled speeches read into the library index while the reader reads, so that the first popup need not wait for it. */
function prepareIndex([reading]: readonly Reading[]): void {
  if (!reading) return;
  const { signal } = new AbortController();
  const nothing = { ...reading, passages: [], among: null, deliveredBefore: null, limit: 0 };
  void askLibraryIndex(nothing, { signal });
}

const app = document.getElementById('app');
if (app) render(<WelcomePage gateway={gateway} />, app);
