import { ImagePlus } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/field.tsx';
import { Spinner } from '../../../components/spinner.tsx';

type PhotoFieldProps = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onFile: (file: File) => void;
};

/** Takes a file by the keyboard, by a finger, by a drop on the field, or by a paste anywhere while it is shown. */
export function PhotoField({ input, busy, error, onFile }: PhotoFieldProps) {
  const { t } = useTranslation('customer');
  usePastedFile(onFile);
  return (
    <Field label={t('photo.field')} hint={t('photo.hint')} error={error}>
      {(control) => (
        <div className="relative flex min-h-32 flex-col items-center justify-center gap-1 rounded-xl border-2 border-dashed border-line-strong p-4 text-center hover:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-aria-invalid:border-danger">
          {busy ? <Spinner /> : <ImagePlus aria-hidden className="size-7 text-accent-ink" />}
          <span className="font-semibold" role="status">
            {busy ? t('photo.preparing') : t('photo.choose')}
          </span>
          <span className="text-sm text-ink-soft">{t('photo.orElse')}</span>
          {/* The system's own field lies over the whole area. It takes keys, fingers and dropped files. */}
          <input
            ref={input}
            {...control}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // Without this, choosing the same file again would be no change.
              currentTarget.value = '';
              if (file) onFile(file);
            }}
          />
        </div>
      )}
    </Field>
  );
}

function usePastedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? [];
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
