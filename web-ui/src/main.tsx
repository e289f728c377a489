import './design/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/App';
import { activateLocale, chosenLocale } from './i18n/i18n';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

await activateLocale(chosenLocale());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
