import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { CustomField } from '#contract/registration-form.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { TextField } from '../../../components/field.tsx';
import { listOf, pathOf } from '../../../shared/registration/field-path.ts';
import { StoreField } from '../../../shared/registration/controls/store-field.tsx';
import { useFormSettings } from '../../../shared/registration/use-form-settings.ts';
import { complainedDetail, complaintsAbout, draftOf, fieldsToEdit, formOf } from './details-form.ts';
import { seenAt } from './seen-at.ts';
import { WriteDialog } from './write-dialog.tsx';

type DetailsDialogProps = { readonly details: CustomerDetails; readonly onClose: () => void };

/** The customer's name, the org's own fields, and the step to become a member, which nobody can undo. */
export function DetailsDialog({ details, onClose }: DetailsDialogProps) {
  const { t } = useTranslation(['customer', 'register']);
  const settings = useFormSettings();
  const [shown] = useState(() => formOf(details));
  const [seen] = useState(() => seenAt(details, 'profile'));
  const [form, setForm] = useState(shown);
  const fields = fieldsToEdit(shown, settings);
  const complaints = complaintsAbout(shown, form, fields);
  const draft = complaints.size === 0 ? draftOf(shown, form, fields) : null;
  const setField = (field: CustomField, value: string) => {
    const list = listOf(field);
    setForm({ ...form, [list]: { ...form[list], [field.name]: value } });
  };

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.details')}
      submit={t('change.save')}
      work={draft && { kind: 'update', draft: { ...draft, ...seen } }}
      onClose={onClose}
      complainsAtField={(code) => draft !== null && complainedDetail(code, draft) !== null}
    >
      {({ refused, complaint: said }) => {
        const errorOf = (path: string) => {
          if (said && draft && complainedDetail(said.code, draft) === path) return said.sentence;
          const complaint = complaints.get(path) ?? (refused.includes(`draft.changes.${path}`) ? 'refused' : null);
          return complaint ? t(`register:error.${complaint}`) : undefined;
        };
        return (
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
            {(['firstName', 'lastName'] as const).map((name) => (
              <TextField
                key={name}
                label={t(`register:${name}`)}
                error={errorOf(name)}
                value={form[name]}
                onChange={(event) => setForm({ ...form, [name]: event.target.value })}
              />
            ))}
            {fields.map((field) => (
              <StoreField
                key={pathOf(field)}
                field={field}
                value={form[listOf(field)][field.name] ?? ''}
                error={errorOf(pathOf(field))}
                optional={false}
                onChange={(value) => setField(field, value)}
              />
            ))}
            {details.loyaltyType !== 'loyalty' && (
              <Checkbox
                className="-ms-3 sm:col-span-2"
                label={t('change.becomeMember')}
                hint={t('change.becomeMemberHint')}
                checked={form.isMember}
                onChange={(event) => setForm({ ...form, isMember: event.target.checked })}
              />
            )}
          </div>
        );
      }}
    </WriteDialog>
  );
}
