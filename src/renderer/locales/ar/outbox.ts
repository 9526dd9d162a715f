import type { Translated } from '../../lib/i18n/translated.ts';
import type { outbox as source } from '../en/outbox.ts';

export const outbox = {
  title: 'الصادر',
  lead: 'ما حفظه هذا الصندوق ولم تستلمه الخدمة بعد.',
  sendNow: 'أرسل الآن',
  sendingNow: 'جارٍ المحاولة…',
  emptyTitle: 'لا شيء ينتظر',
  emptyText: 'أُرسل كل ما على هذا الصندوق.',
  groupAttention: 'يحتاج إلى قرار',
  groupUnsent: 'لم يُرسل بعد',
  blocked: {
    network: 'الشبكة مقطوعة.',
    service: 'الخدمة لا تجيب.',
    'sign-in': 'الخدمة ترفض رمز هذا الصندوق وكلمة مروره.',
    rights: 'صلاحيات هذا الصندوق لدى الخدمة ناقصة.',
    till: 'هناك خلل في هذا الصندوق.',
  },
  blockedDo: {
    network: 'العمل مستمر. يُرسل كل شيء تلقائيًا حين تعود الشبكة.',
    service: 'الخلل ليس هنا. يُرسل كل شيء تلقائيًا حين تعود الخدمة.',
    'sign-in': 'الإرسال متوقف ولم يضع شيء. على المدير إصلاح دخول الصندوق ثم الضغط على «أرسل الآن».',
    rights: 'الإرسال متوقف ولم يضع شيء. اطلب الصلاحيات من القائمين على الخدمة ثم اضغط «أرسل الآن».',
    till: 'ما حُفظ آمن. وفّر مساحة على القرص، أو اتصل بالمسؤول عن هذا الصندوق.',
  },
} as const satisfies Translated<typeof source, 'ar'>;
