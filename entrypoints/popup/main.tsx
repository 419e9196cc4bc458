import { render } from 'preact';
import { createPopupGateway } from './browser-gateway';
import { Popup } from './Popup';
import '../../components/page-surface.css';
import './popup.css';

const root = document.getElementById('app');
const tab = new URLSearchParams(location.search).get('tab');
if (root) render(<Popup gateway={createPopupGateway(tab === null ? null : Number(tab))} />, root);
