import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { moreChannels } from '#contract/drafts/registration.ts';
import { cn } from '../../lib/cn.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Field, TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { PlaceSelect } from '../place/place-select.tsx';
import { placeOf, placeWord } from '../place/places.ts';
import { ChannelField } from './controls/channel-field.tsx';
import { ExtraField } from './controls/extra-field.tsx';
import { pathOf } from './field-path.ts';
import { IdentifierField } from './controls/identifier-field.tsx';
import { moreToShow } from './more-to-show.ts';
import { useFormSettings } from './use-form-settings.ts';
import type { RegistrationForm } from './use-registration-form.ts';
import { VerifiedFields } from './controls/verified-fields.tsx';

type MoreFieldsProps = {
  readonly form: RegistrationForm;
  readonly ownKey: string | null;
  readonly errorOf: (path: string) => string | undefined;
};

/** What this store asks beyond the common case, folded away: open where something stands in it or is wrong with it. */
export function MoreFields({ form, ownKey, errorOf }: MoreFieldsProps) {
  const { t } = useTranslation('register');
  const settings = useFormSettings();
  const [more] = useState(() => moreToShow(settings, form.getValues()));
  const [opened, setOpened] = useState(more.isFilled);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  if (more.paths.length === 0) return null;
  const open = opened || more.paths.some((path) => errorOf(path) !== undefined);
  const toggle = () => {
    setOpened(!open);
    // What was below the edge of the window is seen to have come.
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }));
  };
  const has = (path: string) => more.paths.includes(path);

  return (
    <div className="sm:col-span-2">
      <Button tone="quiet" className="-ms-3" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <ChevronDown aria-hidden className={cn('size-5', open && 'rotate-180')} />
        {t('more')}
      </Button>
      <div
        ref={panel}
        id={id}
        hidden={!open}
        className={cn('mt-3 items-start gap-x-5 gap-y-4 grid-cols-1 sm:grid-cols-2', open && 'grid')}
      >
        {has('place') && (
          <Controller
            control={form.control}
            name="place"
            render={({ field: { value, onChange } }) => (
              <PlaceSelect
                places={more.places}
                place={placeOf(value)}
                onChange={(place) => onChange(placeWord(place))}
              />
            )}
          />
        )}
        {has('externalId') && (
          <IdentifierField
            form={form}
            name="externalId"
            ownKey={ownKey}
            label={t('externalId')}
            error={errorOf('externalId')}
          />
        )}
        {has('referralCode') && (
          <TextField
            label={t('referralCode')}
            error={errorOf('referralCode')}
            dir="ltr"
            {...form.register('referralCode')}
          />
        )}
        {more.custom.map((field) => (
          <ExtraField key={pathOf(field)} form={form} field={field} errorOf={errorOf} />
        ))}
        {has('programId') && (
          <Controller
            control={form.control}
            name="programId"
            render={({ field: { value, onChange } }) => (
              <Field label={t('program')} error={errorOf('programId')}>
                {(control) => (
                  <Select
                    control={control}
                    value={value}
                    options={[{ value: '', label: t('programOfStore') }, ...more.programs]}
                    onChange={onChange}
                  />
                )}
              </Field>
            )}
          />
        )}
        {moreChannels.filter(has).map((channel) => (
          <ChannelField key={channel} form={form} channel={channel} error={errorOf(`channels.${channel}.value`)} />
        ))}
        {has('verified') && <VerifiedFields form={form} />}
        {has('isMember') && (
          <Checkbox
            className="-ms-3 sm:col-span-2"
            label={t('isMember')}
            hint={t('isMemberHint')}
            {...form.register('isMember')}
          />
        )}
      </div>
    </div>
  );
}
