import { render } from 'preact';
import { ComparePage } from './ComparePage';
import { createStoreGateway } from './store-gateway';

const app = document.getElementById('app');
if (app) render(<ComparePage gateway={createStoreGateway()} />, app);
