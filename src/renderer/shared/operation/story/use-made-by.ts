import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';

/** When an operation was made and by whom, and who corrected it. */
export function useMadeBy(): (operation: OperationView, when: string) => string {
  const { t } = useTranslation(['operation', 'refusal']);
  return ({ staffName: staff, firstStaffName: first }, when) =>
    first === null ? t('story.made', { when, staff }) : t('refusal:madeCorrected', { when, first, staff });
}
