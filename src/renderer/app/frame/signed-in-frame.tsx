import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useScanner } from '../../scanner/use-scanner.ts';
import { useDeskState } from '../../shared/desk/desk-state.ts';
import { focusSearch } from './focus-search.ts';
import { Header } from './header.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** The desk: the header, the shortcuts and the scanner around the open screen. */
export function SignedInFrame() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [helpOpen, setHelpOpen] = useState(false);
  const [leftTimes, setLeftTimes] = useState(0);
  const openHelp = () => setHelpOpen(true);
  const navigate = useNavigate();
  useScanner((text) => {
    // Close whatever lies over the page before the search is shown.
    setHelpOpen(false);
    setLeftTimes((times) => times + 1);
    useDeskState.getState().search(text);
    void navigate({ to: '/' }).then(focusSearch);
  });
  useShortcuts(openHelp);
  return (
    <>
      {/* A new key makes a new header, which has no menu and no question open. */}
      <Header key={leftTimes} atSearch={path === '/'} onHelp={openHelp} />
      <Outlet />
      <ShortcutsDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
