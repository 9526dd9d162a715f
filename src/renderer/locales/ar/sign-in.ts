import type { Translated } from '../i18n/translated.ts';
import type { signIn as source } from '../en/sign-in.ts';

export const signIn = {
  title: 'تسجيل الدخول',
  code: 'رمز الموظف',
  pin: 'الرقم السري',
  submit: 'دخول',
  submitting: 'جارٍ الدخول…',
  clear: 'مسح الرقم السري',
  erase: 'مسح آخر رقم',
  pad: 'لوحة الأرقام',
  codeNeeded: 'أدخل رمز الموظف.',
  pinNeeded: 'الرقم السري من ستة أرقام.',
  trainingTitle: 'من تريد أن تكون؟',
  trainingHint: 'هؤلاء أشخاص غير حقيقيين. اختر واحدًا فيُملأ النموذج.',
  trainingPin: 'الرقم السري {{pin}}',
} as const satisfies Translated<typeof source, 'ar'>;
