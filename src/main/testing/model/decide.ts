import type { Work } from '#contract/drafts/work.ts';
import type { Desk, StaffMember } from '../../desk/desk.ts';
import { fixAndResend } from '../../desk/deciding/correct-operation.ts';
import { discardOperation, retryOperation, useExisting } from '../../desk/deciding/resolve-operation.ts';
import { takeBackOperation } from '../../desk/deciding/take-back-operation.ts';
import type { Decision } from './happening.ts';

/** What a person does about an operation. Ends when the screen stops waiting. */
export async function decide(
  how: Decision,
  { id, corrected }: { readonly id: string; readonly corrected: Work },
  staff: StaffMember,
  desk: Desk,
): Promise<unknown> {
  switch (how) {
    case 'retry':
      return retryOperation(id, staff, desk);
    case 'fix':
      return fixAndResend({ id, work: corrected }, staff, desk);
    case 'adopt':
      return useExisting(id, staff, desk);
    case 'cancel':
    case 'take-back':
      return takeBackOperation({ id, held: 'keep' }, staff, desk);
    case 'discard':
    case 'discard-all':
      return discardOperation(
        { id, reason: 'not wanted', held: how === 'discard-all' ? 'discard' : 'keep' },
        staff,
        desk,
      );
  }
}
