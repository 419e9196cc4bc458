import { render } from 'preact';
import { openStore } from '../background/open-store';
import { createPanelGateway } from './browser-gateway';
import { SidePanel } from './SidePanel';
import '../../components/page-surface.css';
import './sidepanel.css';

const root = document.getElementById('app');
const tab = new URLSearchParams(location.search).get('tab');
const store = openStore();
void store.prepare();
if (root) render(<SidePanel gateway={createPanelGateway(store, tab === null ? null : Number(tab))} />, root);
