import { type ShortcutName, shortcuts } from '../lib/shortcuts.ts';

/** The keys of a shortcut, as printed on a keyboard. Hidden from screen readers: the control itself has a name. */
export function Kbd({ of }: { readonly of: ShortcutName }) {
  return <Keys keys={shortcuts[of].shown.slice(0, of === 'submit' ? 2 : 1)} />;
}

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span aria-hidden dir="ltr" className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex min-w-6 items-center justify-center rounded-md border border-current/35 px-1.5 font-sans text-xs leading-5 font-medium"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
