import type { ReactNode } from 'react';
import { useAppStatus } from '../../lib/app-status.ts';
import { Brand } from './brand.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The frame around a screen while nobody is signed in: our name, the language and the theme. */
export function SignedOutFrame({ children }: { readonly children: ReactNode }) {
  const till = useAppStatus()?.till ?? '';
  return (
    <>
      <header className="mx-auto flex min-h-16 w-full max-w-6xl flex-wrap items-center gap-1 px-6 py-1">
        <Brand till={till} />
        <span className="flex-1" />
        <LanguageMenu named />
        <ThemeMenu />
      </header>
      {children}
    </>
  );
}
