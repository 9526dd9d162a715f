import { defineShownKind } from './shown-kind.ts';

export const registration = defineShownKind('registration', {
  words: {
    en: { name: 'Registration', line: 'New customer {{identifier}}' },
    ar: { name: 'تسجيل', line: 'عميل جديد {{identifier}}' },
    zh: { name: '登记', line: '新顾客 {{identifier}}' },
    id: { name: 'Pendaftaran', line: 'Pelanggan baru {{identifier}}' },
  },
  line: ({ mobile, email, cardNumber }, { say }) => say('line', { identifier: mobile || email || cardNumber }),
});
