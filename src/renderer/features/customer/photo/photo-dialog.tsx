import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { useFormat } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { WriteDialog } from '../change/write-dialog.tsx';
import { initialsOf } from './initials.ts';
import { PhotoField } from './photo-field.tsx';
import { Portrait } from './portrait.tsx';
import { shrinkPhoto } from './shrink-photo.ts';
import { useImage } from './use-image.ts';

const mediaType = 'image/jpeg' as const;
/** The name of the file on somebody's phone is nobody's business, so every photo gets this one. */
const fileName = 'photo.jpg';

/** Changes the photo of a customer. The new one is chosen, dropped or pasted, and shown as it will be sent. */
export function PhotoDialog({ details, onClose }: { readonly details: CustomerDetails; readonly onClose: () => void }) {
  const { t } = useTranslation('customer');
  const input = useRef<HTMLInputElement>(null);
  const shrink = useMutation({ mutationFn: shrinkPhoto });
  const caption = useCaption(details.key);
  const image = useImage(details.key);
  const shrunk = shrink.data ?? null;
  const base64 = shrunk?.ok ? shrunk.base64 : null;
  const fault = shrunk?.ok === false ? shrunk.fault : null;
  // The focus goes back to the field, so that the error is read out.
  useEffect(() => (fault === null ? undefined : input.current?.focus()), [fault]);

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.photo')}
      submit={t('photo.save')}
      work={base64 === null ? null : { kind: 'image', draft: { fileName, mediaType, base64 } }}
      onClose={onClose}
      initialFocus={input}
      complainsAtField={() => true}
    >
      {({ refused, complaint }) => (
        <div className="grid gap-6 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <figure className="text-center">
            <div className="mx-auto size-48">
              <Portrait
                image={base64 === null ? (image?.pending ?? image?.image ?? null) : { mediaType, base64 }}
                initials={initialsOf(details)}
                name={base64 === null ? t('photo.now') : t('photo.new')}
                className="object-contain"
              />
            </div>
            <figcaption className="mt-2 text-sm text-ink-soft">{base64 === null ? caption : t('photo.new')}</figcaption>
          </figure>
          <PhotoField
            input={input}
            busy={shrink.isPending}
            error={
              fault === null
                ? (complaint?.sentence ?? (refused.length > 0 ? t('photo.fault.unreadable') : undefined))
                : t(`photo.fault.${fault}`)
            }
            onFile={(file) => shrink.mutate(file)}
          />
        </div>
      )}
    </WriteDialog>
  );
}

/** Says what the current photo is, and how fresh it is. */
function useCaption(key: string): string {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const nowMs = useNow();
  const image = useImage(key);
  if (image?.pending) return t('notSentMark');
  if (!image?.image || image.fetchedAtMs === null) return t('photo.none');
  return t('photo.asOf', { age: format.relative(image.fetchedAtMs, nowMs) });
}
