import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useAppStatus } from '../../../lib/app-status.ts';
import { TillError, codeOf } from '../../../lib/till-error.ts';
import { useErrorSentence } from '../../../shared/sentences/use-error-sentence.ts';
import { useRenewPassword } from './use-renew-password.ts';

type RenewPasswordDialogProps = { readonly isLost: boolean; readonly onClose: () => void };

/** Asks for the till's password at the service. Says who gets it. What is wrong with it stands at the field. */
export function RenewPasswordDialog({ isLost, onClose }: RenewPasswordDialogProps) {
  const host = useAppStatus()?.host ?? '';
  const { t } = useTranslation(['outbox', 'common', 'connection']);
  const sentence = useErrorSentence();
  const renew = useRenewPassword();
  const form = useForm({ defaultValues: { password: '' } });
  const trouble = renew.error instanceof TillError ? renew.error.data.trouble : undefined;
  const refused = codeOf(renew.error) === 'sign-in-refused';
  const fieldError = form.formState.errors.password ? t('renewPassword.needed') : refused && t('renewPassword.refused');

  const submit = form.handleSubmit(({ password }) => {
    if (renew.isPending) return;
    renew.mutate(password, { onSuccess: onClose, onError: () => form.setFocus('password', { shouldSelect: true }) });
  });

  return (
    <Dialog open onClose={onClose} title={isLost ? t('renewPassword.titleLost') : t('renewPassword.title')}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <p className="mb-5 text-ink-soft">
          {t('renewPassword.text')} {t('renewPassword.to')}{' '}
          <bdi dir="ltr" className="break-all">
            {host}
          </bdi>
        </p>
        <TextField
          label={t('renewPassword.label')}
          error={fieldError || undefined}
          type="password"
          dir="ltr"
          autoComplete="off"
          maxLength={200}
          {...form.register('password', { required: true })}
        />
        {renew.error && !refused && (
          <Notice role="alert" tone="danger" className="mt-5" title={trouble && t(`connection:what.${trouble}`)}>
            {trouble ? t(`connection:advice.${trouble}`) : sentence(renew.error)}
          </Notice>
        )}
        <DialogActions>
          <Button size="large" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" size="large" tone="primary" busy={renew.isPending}>
            {renew.isPending ? t('renewPassword.trying') : t('renewPassword.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
