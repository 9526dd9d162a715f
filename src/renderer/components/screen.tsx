import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { cn } from '../lib/cn.ts';

/** The frame of a screen. It keeps lines readable at any width. */
export function Screen({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return <main className={cn('mx-auto w-full max-w-6xl flex-1 px-6 py-6', className)}>{children}</main>;
}

type ScreenTitleProps = { readonly children: ReactNode; readonly takesFocus?: boolean; readonly className?: string };

/** The heading of a screen. On a screen without a field to type in it takes the focus, and reading begins here. */
export function ScreenTitle({ children, takesFocus = false, className }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={takesFocus ? -1 : undefined} className={cn('text-2xl font-semibold', className)}>
      {children}
    </h1>
  );
}
