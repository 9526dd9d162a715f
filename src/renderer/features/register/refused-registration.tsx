import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { Notice } from '../../components/notice.tsx';
import { OperationPanel } from '../../shared/operation/operation-panel.tsx';

type RefusedRegistrationProps = {
  readonly operation: OperationView;
  readonly onOutcome: (outcome: WriteOutcome) => void;
  readonly onDone: () => void;
};

/** The service refused a registration: what happened, and what can be done about it here. */
export function RefusedRegistration({ operation, onOutcome, onDone }: RefusedRegistrationProps) {
  const { t } = useTranslation('register');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className="mt-5 space-y-4 outline-none">
      <Notice role="alert" tone="attention" title={t('refusedTitle')} />
      <OperationPanel operation={operation} onOutcome={onOutcome} onDiscarded={onDone} />
    </div>
  );
}
