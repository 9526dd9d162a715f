import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app.tsx';
import { BreakGuard } from './app/broken-page.tsx';
import { showWhatTakesFocus } from './app/hidden-but-focusable.ts';
import { startI18n } from './locales/i18n/i18n.ts';
// A style sheet is imported for its effect alone.
// oxlint-disable-next-line import/no-unassigned-import
import './styles.css';

// The page's CSP forbids making code out of text, so zod must not even try.
z.config({ jitless: true });
startI18n();
showWhatTakesFocus();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw in');
createRoot(root).render(
  <BreakGuard>
    <App />
  </BreakGuard>,
);
