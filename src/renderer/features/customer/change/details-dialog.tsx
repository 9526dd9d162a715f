import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { CustomerDetails } from '#contract/customer.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { TextField } from '../../../components/field.tsx';
import { WriteDialog } from './write-dialog.tsx';

type Details = UpdateDraft['changes'];
type Fields = Readonly<Record<string, string>>;

type Form = {
  readonly firstName: string;
  readonly lastName: string;
  readonly isMember: boolean;
  readonly fields: Fields;
  readonly extendedFields: Fields;
};

/** What the customer is called, the org's own fields, and becoming a member, which nobody can undo. */
export function DetailsDialog({
  details,
  onClose,
}: {
  readonly details: CustomerDetails;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['customer', 'register']);
  const shown: Form = {
    firstName: details.firstName,
    lastName: details.lastName,
    isMember: details.loyaltyType === 'loyalty',
    fields: details.profiles[0]?.fields ?? {},
    extendedFields: details.extendedFields,
  };
  const [form, setForm] = useState(shown);
  const draft = draftOf(shown, form);
  const fieldsOf = (list: 'fields' | 'extendedFields') =>
    Object.entries(form[list]).map(([name, value]) => (
      <TextField
        key={`${list} ${name}`}
        label={<bdi>{name}</bdi>}
        dir="auto"
        maxLength={1000}
        value={value}
        onChange={(event) => setForm({ ...form, [list]: { ...form[list], [name]: event.target.value } })}
      />
    ));

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.details')}
      submit={t('change.save')}
      work={draft && { kind: 'update', draft }}
      onClose={onClose}
    >
      {(refused) => (
        <div className="grid gap-5 grid-cols-1 sm:grid-cols-2">
          {(['firstName', 'lastName'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`register:${name}`)}
              error={nameError(form[name], refused, name) ? t('register:error.tooLong') : undefined}
              value={form[name]}
              onChange={(event) => setForm({ ...form, [name]: event.target.value })}
            />
          ))}
          {fieldsOf('fields')}
          {fieldsOf('extendedFields')}
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
      )}
    </WriteDialog>
  );
}

/** The service cuts names past a hundred characters. */
function nameError(value: string, refused: readonly string[], name: string): boolean {
  return value.trim().length > 100 || refused.some((path) => path.endsWith(name));
}

/** What changed, and what stood there before; `null` where nothing did. */
function draftOf(shown: Form, form: Form): UpdateDraft | null {
  const pairs = (['firstName', 'lastName'] as const).flatMap((name) =>
    form[name].trim() === shown[name] ? [] : [[name, form[name].trim(), shown[name]] as const],
  );
  const lists = (['fields', 'extendedFields'] as const).flatMap((list) => {
    // The service takes no empty field: one that is blank stays as it was.
    const changed = Object.entries(form[list]).filter(
      ([name, value]) => value.trim() !== '' && value.trim() !== shown[list][name],
    );
    if (changed.length === 0) return [];
    const before = changed.map(([name]) => [name, shown[list][name] ?? ''] as const);
    return [[list, Object.fromEntries(changed), Object.fromEntries(before)] as const];
  });
  const loyalty = form.isMember && !shown.isMember ? [['loyaltyType', 'loyalty', 'non_loyalty'] as const] : [];
  const all = [...pairs, ...lists, ...loyalty];
  if (all.length === 0) return null;
  const changes = Object.fromEntries(all.map(([name, after]) => [name, after])) as Details;
  const before = Object.fromEntries(all.map(([name, , earlier]) => [name, earlier])) as Details;
  return { changes, before };
}
