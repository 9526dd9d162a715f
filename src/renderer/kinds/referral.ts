import type { ReferralDraft } from '#contract/drafts/referral.ts';
import { defineShownKind } from './shown-kind.ts';

export const referral = defineShownKind('referral', {
  words: {
    en: { name: 'Referral', line: 'Invites {{list}}', inviteeName: 'Name' },
    ar: { name: 'دعوة صديق', line: 'يدعو {{list}}', inviteeName: 'الاسم' },
    zh: { name: '推荐', line: '邀请 {{list}}', inviteeName: '姓名' },
    id: { name: 'Ajakan', line: 'Mengajak {{list}}', inviteeName: 'Nama' },
  },
  line: ({ invitees }, { say, list }) =>
    say('line', { list: list(invitees.map(({ name, identifier }) => name || identifier)) }),
  fields: ({ invitees }) =>
    invitees.flatMap(({ channel, name, identifier }, at) => [
      {
        path: `invitees.${at}.identifier`,
        label: { kind: 'identifier' as const, type: channel === 'MOBILE' ? 'mobile' : 'email' },
        value: identifier,
        replace: replaceAt(at, 'identifier'),
      },
      {
        path: `invitees.${at}.name`,
        label: { kind: 'word' as const, word: 'inviteeName' as const },
        value: name,
        replace: replaceAt(at, 'name'),
      },
    ]),
});

function replaceAt(at: number, key: 'name' | 'identifier') {
  return (draft: ReferralDraft, value: string): ReferralDraft => ({
    ...draft,
    invitees: draft.invitees.map((one, index) => (index === at ? { ...one, [key]: value } : one)),
  });
}
