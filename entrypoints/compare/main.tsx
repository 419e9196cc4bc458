import { render } from 'preact';
import { openStore } from '../background/open-store';
import { ComparePage } from './ComparePage';
import { createStoreGateway } from './store-gateway';

const app = document.getElementById('app');
if (app) render(<ComparePage gateway={createStoreGateway(openStore())} />, app);
