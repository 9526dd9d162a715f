import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../lib/cn.ts';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly wide?: boolean;
  /** What gets the focus first, when it is not the first control in the dialog. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/** A modal dialog: focus goes in, stays in, and comes back to where it was. */
export function Dialog({ open, onClose, title, wide = false, initialFocus, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 flex items-center justify-center overflow-y-auto p-4">
          <Base.Popup
            {...(initialFocus && { initialFocus })}
            className={cn(
              'relative max-h-full w-full scroll-pb-24 overflow-y-auto rounded-2xl border border-line bg-surface p-6 text-ink shadow-float transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0',
              wide ? 'max-w-2xl' : 'max-w-md',
            )}
          >
            <Base.Title className="mb-4 pe-10 text-xl font-semibold">{title}</Base.Title>
            {children}
            {/* It comes last, so that the focus goes first to what the dialog is about. */}
            <Base.Close
              aria-label={t('close')}
              className="absolute end-3 top-4 flex size-11 items-center justify-center rounded-xl hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The foot of a dialog: its buttons, the main one last. It stays in sight if the window is high enough. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return (
    <div className="-bottom-6 -mx-6 mt-2 -mb-6 flex flex-wrap justify-end gap-3 bg-surface px-6 py-4 [@media(min-height:36rem)]:sticky">
      {children}
    </div>
  );
}
