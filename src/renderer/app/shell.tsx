import { Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Header } from './header.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useScanner } from './use-scanner.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The desk: header, shortcuts and scanner around whatever screen is open. */
export function Shell() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [helpOpen, setHelpOpen] = useState(false);
  const openHelp = () => setHelpOpen(true);
  useScanner();
  useShortcuts(openHelp);
  return (
    <>
      <Header atSearch={path === '/'} onHelp={openHelp} />
      <Outlet />
      <ShortcutsDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
