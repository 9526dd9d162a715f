import { defineShownKind } from './shown-kind.ts';

export const update = defineShownKind('update', {
  words: {
    en: {
      name: 'Change of details',
      line: 'New details: {{what}}',
      firstName: 'first name',
      lastName: 'last name',
      loyaltyType: 'membership',
      firstNameField: 'First name',
      lastNameField: 'Last name',
    },
    ar: {
      name: 'تعديل بيانات',
      line: 'بيانات جديدة: {{what}}',
      firstName: 'الاسم الأول',
      lastName: 'اسم العائلة',
      loyaltyType: 'العضوية',
      firstNameField: 'الاسم الأول',
      lastNameField: 'اسم العائلة',
    },
    zh: {
      name: '资料更改',
      line: '新资料：{{what}}',
      firstName: '名',
      lastName: '姓',
      loyaltyType: '会员身份',
      firstNameField: '名',
      lastNameField: '姓',
    },
    id: {
      name: 'Perubahan data',
      line: 'Data baru: {{what}}',
      firstName: 'nama depan',
      lastName: 'nama belakang',
      loyaltyType: 'keanggotaan',
      firstNameField: 'Nama depan',
      lastNameField: 'Nama belakang',
    },
  },
  line: ({ changes: { fields = {}, extendedFields = {}, ...plain } }, { say, list }) => {
    const named = (['firstName', 'lastName', 'loyaltyType'] as const).flatMap((name) =>
      plain[name] === undefined ? [] : [say(name)],
    );
    return say('line', { what: list([...named, ...Object.keys(fields), ...Object.keys(extendedFields)]) });
  },
  fields: ({ changes }) =>
    (['firstName', 'lastName'] as const).flatMap((word) => {
      const value = changes[word];
      if (value === undefined) return [];
      return [
        {
          path: `changes.${word}`,
          label: { kind: 'word', word: `${word}Field` as const },
          value,
          replace: (draft, next) => ({ ...draft, changes: { ...draft.changes, [word]: next } }),
        },
      ];
    }),
});
