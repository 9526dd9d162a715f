import type { GroupDraft } from '#contract/drafts/group.ts';
import { type Telling, defineShownKind } from './shown-kind.ts';

export const groupRegistration = defineShownKind('group-registration', {
  words: {
    en: { name: 'Group registration', line: 'Group in {{hierarchy}}: {{names}}' },
    ar: { name: 'تسجيل مجموعة', line: 'مجموعة في {{hierarchy}}: {{names}}' },
    zh: { name: '群组登记', line: '{{hierarchy}} 群组：{{names}}' },
    id: { name: 'Pendaftaran grup', line: 'Grup di {{hierarchy}}: {{names}}' },
  },
  line: lineOf,
});

export const groupAssociation = defineShownKind('group-association', {
  words: {
    en: { name: 'Group membership', line: 'Group in {{hierarchy}}: {{names}}' },
    ar: { name: 'عضوية مجموعة', line: 'مجموعة في {{hierarchy}}: {{names}}' },
    zh: { name: '群组关系', line: '{{hierarchy}} 群组：{{names}}' },
    id: { name: 'Keanggotaan grup', line: 'Grup di {{hierarchy}}: {{names}}' },
  },
  line: lineOf,
});

function lineOf({ head, children, hierarchyCode }: GroupDraft, { say, list }: Telling<'line'>): string {
  const names = [head, ...children].map(
    ({ firstName, lastName, identifiers }) => `${firstName} ${lastName}`.trim() || (identifiers[0]?.value ?? ''),
  );
  return say('line', { hierarchy: hierarchyCode, names: list(names) });
}
