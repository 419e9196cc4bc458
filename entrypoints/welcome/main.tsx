import { render } from 'preact';
import { i18n } from '#i18n';
import { loadBundledSpeeches } from '../../lib/store/bundled';
import { openStore } from '../background/open-store';
import { rememberWindow } from '../library/open-panel-here';
import { createStoreGateway } from '../library/store-gateway';
import { type WelcomeGateway, WelcomePage } from './WelcomePage';
import '../speech.content/style.css';

rememberWindow();
document.title = i18n.t('welcome.documentTitle');
const store = openStore();
const gateway: WelcomeGateway = {
  ...createStoreGateway(store),
  async findBundledSpeech(words) {
    const readings = await loadBundledSpeeches(store.effects.fetchFile);
    return readings.find(({ transcript }) => transcript.text.includes(words))?.speech.id ?? null;
  },
};
const app = document.getElementById('app');
if (app) render(<WelcomePage gateway={gateway} />, app);
