import { z } from 'zod';
import { identifier } from '../customer.ts';

const member = z.strictObject({
  firstName: z.string().trim().max(100),
  lastName: z.string().trim().max(100),
  /** Mobiles as typed. */
  identifiers: z.array(identifier).min(1).max(10),
});
export type GroupMemberDraft = z.infer<typeof member>;

const text = z.string().trim().min(1).max(100);

/** Customers and how they belong together, in a hierarchy and a company (the two "Associat…" headings). */
export const groupDraft = z.strictObject({
  head: member,
  /** The customer above the head, if the head is a child too. */
  parent: member.nullable(),
  children: z.array(member).max(50),
  hierarchyCode: text,
  /** The head's role. */
  roleCode: text,
  /** Each child's role. */
  childRoleCode: text.optional(),
  companyExternalId: text.optional(),
});
export type GroupDraft = z.infer<typeof groupDraft>;
