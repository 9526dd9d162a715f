import type { GroupDraft, GroupMemberDraft } from '#contract/drafts/group.ts';
import { type RegistrationDraft, emptyDraft } from '#contract/drafts/registration.ts';
import type { Work } from '#contract/drafts/work.ts';

type DraftOf<K extends Work['kind']> = Extract<Work, { readonly kind: K }>['draft'];

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)]).toString('base64');

export const uuid = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const mobileOf = (number: number) => `98${String(70_000_000 + number)}`;

export function registrationOf(lastName: string, number: number): RegistrationDraft {
  return { ...emptyDraft, firstName: 'Ada', lastName, mobile: mobileOf(number) };
}

export function personOf(number: number, firstName = 'Sana', lastName = `Of${number}`): GroupMemberDraft {
  return { firstName, lastName, identifiers: [{ type: 'mobile', value: mobileOf(number) }] };
}

export function familyDraft(head: GroupMemberDraft, child: GroupMemberDraft): GroupDraft {
  return {
    head,
    parent: null,
    children: [child],
    hierarchyCode: 'LH-FAMILY',
    roleCode: 'HEAD',
    childRoleCode: 'MEMBER',
  };
}

export function referralDraft(email: string): DraftOf<'referral'> {
  return { campaignToken: 'GLOWPAL', invitees: [{ channel: 'EMAIL', name: 'Noor', identifier: email }] };
}

export function imageDraft(fileName: string): DraftOf<'image'> {
  return { fileName, mediaType: 'image/png', base64: png };
}
