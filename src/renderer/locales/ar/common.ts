import type { Translated } from '../../lib/i18n/translated.ts';
import type { common as source } from '../en/common.ts';

export const common = {
  productName: 'Tillside',
  cancel: 'إلغاء',
  close: 'إغلاق',
  back: 'رجوع',
  loading: 'جارٍ التحميل…',
  optional: 'اختياري',
  unnamed: 'بلا اسم',
  choose: 'اختر',
  noMatch: 'لا شيء مطابق.',
  role: { cashier: 'أمين صندوق', manager: 'مدير' },
  pending: {
    waiting: 'محفوظ على هذا الصندوق ولم يُرسل بعد',
    sending: 'يُرسل الآن',
    unknown: 'جارٍ التحقق لدى الخدمة',
    attention: 'يحتاج إلى قرار',
  },
  identifier: {
    mobile: 'الجوال',
    email: 'البريد الإلكتروني',
    cardnumber: 'البطاقة',
    externalId: 'المعرّف الخارجي',
    other: 'معرّف',
  },
  freshness: {
    service: 'من الخدمة، {{time}}',
    till: 'نسخة هذا الصندوق، {{age}}',
    tillOnly: 'على هذا الصندوق فقط حتى الآن',
  },
  shortcut: {
    search: 'البحث عن عميل',
    register: 'تسجيل عميل',
    outbox: 'فتح المزامنة',
    refresh: 'تحديث بيانات العميل',
    identifiers: 'تغيير المعرّفات',
    card: 'إصدار بطاقة',
    subscriptions: 'تغيير الرسائل',
    details: 'تعديل البيانات',
    back: 'رجوع، أو تفريغ خانة البحث',
    submit: 'إرسال النموذج',
    help: 'عرض هذه القائمة',
  },
} as const satisfies Translated<typeof source, 'ar'>;
