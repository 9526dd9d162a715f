import type { GroupDraft } from '#contract/drafts/group.ts';
import { defineShownKind } from './shown-kind.ts';

export const groupRegistration = defineShownKind('group-registration', {
  words: {
    en: { name: 'Group registration', line: 'Group in {{hierarchy}}: {{names}}' },
    ar: { name: 'تسجيل مجموعة', line: 'مجموعة في {{hierarchy}}: {{names}}' },
    zh: { name: '群组登记', line: '{{hierarchy}} 群组：{{names}}' },
    id: { name: 'Pendaftaran grup', line: 'Grup di {{hierarchy}}: {{names}}' },
  },
  line: (draft, { say, list }) => say('line', placesOf(draft, list)),
});

export const groupAssociation = defineShownKind('group-association', {
  words: {
    en: { name: 'Group membership', line: 'Group in {{hierarchy}}: {{names}}' },
    ar: { name: 'عضوية مجموعة', line: 'مجموعة في {{hierarchy}}: {{names}}' },
    zh: { name: '群组关系', line: '{{hierarchy}} 群组：{{names}}' },
    id: { name: 'Keanggotaan grup', line: 'Grup di {{hierarchy}}: {{names}}' },
  },
  line: (draft, { say, list }) => say('line', placesOf(draft, list)),
});

function placesOf({ head, children, hierarchyCode }: GroupDraft, list: (parts: readonly string[]) => string) {
  const names = [head, ...children].map(
    ({ firstName, lastName, identifiers }) => `${firstName} ${lastName}`.trim() || (identifiers[0]?.value ?? ''),
  );
  return { hierarchy: hierarchyCode, names: list(names) };
}
