import { render } from 'preact';
import { openStore } from '../background/open-store';
import { LibraryPage } from './LibraryPage';
import { rememberWindow } from './open-panel-here';
import { createStoreGateway } from './store-gateway';
import '../speech.content/style.css';

rememberWindow();
const app = document.getElementById('app');
if (app) render(<LibraryPage gateway={createStoreGateway(openStore())} />, app);
