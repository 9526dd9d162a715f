import type { StaffMember } from '../../desk/desk.ts';
import { acknowledgeRefusal } from '../../desk/deciding/acknowledge-refusal.ts';
import { type WriteRequest, write } from '../../desk/writing/write.ts';
import type { ModelTill } from './model-till.ts';

type Asking = {
  readonly id: string;
  readonly staff: StaffMember;
  readonly till: ModelTill;
  /** Is the window there when the write is refused, and says so? */
  readonly seesRefusals: boolean;
};

/** Enters a write in a form and waits at it, as a window does. */
export async function ask(request: WriteRequest, { id, staff, till, seesRefusals }: Asking): Promise<void> {
  const asked = await write(request, staff, till.desk);
  if (!asked.ok || asked.data.status !== 'refused') return;
  if (seesRefusals && !till.process.isDead()) acknowledgeRefusal(id, staff, till.desk);
}
