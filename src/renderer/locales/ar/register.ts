import type { Translated } from '../../lib/i18n/translated.ts';
import type { register as source } from '../en/register.ts';

export const register = {
  title: 'تسجيل عميل',
  lead: 'يكفي رقم جوال أو بريد إلكتروني.',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  mobile: 'الجوال',
  mobileHint: 'بدون رمز الدولة: {{country}}.',
  mobileUnusual: 'ليس رقم جوال معتادًا في {{country}}. والكلمة الأخيرة للخدمة.',
  email: 'البريد الإلكتروني',
  card: 'رقم البطاقة',
  cardHint: 'امسحها في أي وقت.',
  consentTitle: 'النشرة',
  consentHint: 'ضع علامة فقط على ما وافق عليه العميل.',
  consentMobile: 'برسالة نصية',
  consentEmail: 'بالبريد الإلكتروني',
  submit: 'تسجيل',
  sending: 'جارٍ الإرسال…',
  wait: 'إذا لم تجب الخدمة قريبًا، يُحفظ التسجيل على هذا الصندوق.',
  refusedTitle: 'لم تقبل الخدمة هذا التسجيل',
  error: {
    identifierNeeded: 'أدخل رقم جوال أو بريدًا إلكترونيًا.',
    mobile: 'لا يمكن أن يكون هذا رقم جوال.',
    email: 'لا يمكن أن يكون هذا عنوان بريد.',
    card: 'لا يمكن أن يكون هذا رقم بطاقة.',
    tooLong: 'هذا طويل جدًا.',
  },
} as const satisfies Translated<typeof source, 'ar'>;
