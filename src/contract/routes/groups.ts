import { z } from 'zod';
import { groupDraft } from '../drafts/group.ts';
import { writeOutcome } from '../operation.ts';
import { defineRoute } from '../route.ts';

const oneGroup = z.strictObject({ draft: groupDraft });

export const groupRoutes = {
  /** Registers who is new and associates all ("Associate Customer with Customer/Hierarchy"). */
  'groups.register': defineRoute({ kind: 'command', input: oneGroup, output: writeOutcome }),
  /** Associates customers who are registered ("Update Association Details (for Customer/Company)"). */
  'groups.associate': defineRoute({ kind: 'command', input: oneGroup, output: writeOutcome }),
};
