import { Kbd } from '../../components/kbd.tsx';
import { controlsOf } from './controls-of.tsx';
import { isAsked } from './form-values.ts';
import { namesAt } from './registration-rows.tsx';
import type { Slot } from './row.ts';

type ConsentFieldsProps = { readonly slot: Slot; readonly showKeys: boolean };

/** Consent to the newsletter by channel. It is never ticked beforehand, and only for a channel that is filled in. */
export function ConsentFields({ slot, showKeys }: ConsentFieldsProps) {
  const { t, settings } = slot;
  return (
    <fieldset className="rounded-xl border border-line px-3 pb-2 sm:col-span-2">
      <legend className="px-2">
        <span className="font-medium">{t('consentTitle')}</span>
        <span className="mx-2 text-sm text-ink-soft">{t('consentHint')}</span>
        {showKeys && <Kbd of="subscriptions" />}
      </legend>
      <div className="grid grid-cols-1 sm:grid-cols-2">
        {controlsOf(
          namesAt('consents').filter((name) => isAsked(name, settings)),
          slot,
        )}
      </div>
    </fieldset>
  );
}
