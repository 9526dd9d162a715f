import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { classifyText } from '../../shared/desk/classify-text.ts';
import { useDeskState } from '../../shared/desk/desk-state.ts';
import { draftFromText } from '../../shared/desk/registration-prefill.ts';
import { shortcutOf } from '../../lib/shortcuts.ts';
import { focusSearch } from './focus-search.ts';
import { history } from '../history.ts';
import { isTextField } from '../../lib/text-field.ts';

const overlays = '[role="dialog"], [role="menu"], [role="listbox"][data-open]';

/** Listens for the shortcuts that work on every screen. A screen listens for its own (submit, refresh) itself. */
export function useShortcuts(openHelp: () => void): void {
  const navigate = useNavigate();

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const shortcut = shortcutOf(event, isTextField(event.target));
    // A dialog, menu or list over the page has its own keys until it is closed.
    if (shortcut === null || document.querySelector(overlays)) return;
    switch (shortcut) {
      case 'search':
        event.preventDefault();
        void navigate({ to: '/' }).then(focusSearch);
        return;
      case 'register':
        event.preventDefault();
        useDeskState.getState().beginWith(history.location.pathname === '/' ? typedDraft() : null);
        void navigate({ to: '/register' });
        return;
      case 'outbox':
        event.preventDefault();
        void navigate({ to: '/outbox' });
        return;
      case 'back':
        void navigate({ to: '/' });
        return;
      case 'help':
        event.preventDefault();
        openHelp();
        return;
      case 'refresh':
        // The browser would reload the page under the cashier's hands.
        event.preventDefault();
        return;
      case 'submit':
      case 'identifiers':
      case 'card':
      case 'subscriptions':
      case 'details':
        return;
    }
  });

  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A registration opened from the search begins with what was typed there. */
function typedDraft(): RegistrationDraft | null {
  const { searchText } = useDeskState.getState();
  const kind = classifyText(searchText)[0];
  return kind ? draftFromText(searchText, kind) : null;
}
