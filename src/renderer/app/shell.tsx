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
  const [leftTimes, setLeftTimes] = useState(0);
  const openHelp = () => setHelpOpen(true);
  useScanner(() => {
    setHelpOpen(false);
    setLeftTimes((times) => times + 1);
  });
  useShortcuts(openHelp);
  return (
    <>
      {/* A new one has no menu open and asks nothing. */}
      <Header key={leftTimes} atSearch={path === '/'} onHelp={openHelp} />
      <Outlet />
      <ShortcutsDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
