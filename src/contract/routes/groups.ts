import { z } from 'zod';
import { groupDraft } from '../drafts/group.ts';
import { writeOutcome } from '../operation.ts';
import { defineRoute } from '../route.ts';

const oneGroup = z.strictObject({ draft: groupDraft });

export const groupRoutes = {
  /** Registers who is new and puts all in their places ("Associate Customer with Customer/Hierarchy"). */
  'groups.register': defineRoute({ kind: 'command', input: oneGroup, output: writeOutcome }),
  /** Puts customers who are registered in their places ("Update Association Details (for Customer/Company)"). */
  'groups.associate': defineRoute({ kind: 'command', input: oneGroup, output: writeOutcome }),
};
