import type { Translated } from '../i18n/translated.ts';
import type { refusal as source } from '../en/refusal.ts';

export const refusal = {
  title: 'لم تقبله الخدمة',
  nothingWritten: 'لم يُكتب منه شيء، ولا شيء ينتظر. صحّحه وأرسله مرة أخرى، أو اتركه.',
  stays: 'لم يُكتب منه شيء. يبقى في «المزامنة» إلى أن يقرر أحد، أو إلى أن تصححه هنا.',
  staysInSync: 'لم يُكتب منه شيء. صحّحه وأرسله مرة أخرى. إن تركته بقي القيد ضمن «يحتاج إلى قرار».',
  restNotWritten: 'لم يُكتب شيء آخر منه. صحّحه وأرسله مرة أخرى، أو اتركه.',
  goesOn: 'يُرسل هذا رغم ذلك، لأن إلغاء الاشتراك لا ينتظر أحدًا:',
  goesWith: 'هذا يذهب معه ولا يُرسل أيضًا:',
  leave: 'ترك',
  registrationRefused: 'لم تقبل الخدمة تسجيل هذا العميل، فلا يمكن عمل شيء له بعد. صحّح التسجيل في «المزامنة» أولًا.',
  cancel: {
    open: 'إلغاء هذا القيد',
    title: 'إلغاء هذا القيد؟',
    text: 'ليس لدى الخدمة شيء منه، ولن يُرسل أبدًا. يُحفظ من ألغاه.',
    submit: 'إلغاء القيد',
    back: 'إبقاؤه',
  },
  also: {
    keep: 'أبقِها',
    discard: 'ألغِها أيضًا',
    needed: 'تحتاج إلى العميل الذي يسجّله هذا القيد، لذلك تُلغى معه.',
  },
  why: {
    managerOnly: 'لا يقرر في هذا النوع من العمل إلا المدير.',
    author: 'لا يلغيه إلا {{names}} أو المدير.',
    doubt: 'ربما كتبت الخدمة جزءًا منه، لذلك لا يهمله إلا المدير.',
  },
  byCorrected: '{{kind}} بواسطة {{first}}، صحّحه {{staff}}',
  madeCorrected: '{{when}}، بواسطة {{first}}، صحّحه {{staff}}',
  corrections: 'ما صُحّح',
  corrected: '{{when}}، بواسطة {{staff}}. كان قبل ذلك: {{line}}',
  ended: 'رفضته الخدمة بينما كان الموظف ينتظر، ورأى السبب. انتهى الأمر، ولم يُكتب منه شيء.',
  follows: 'يتبع: {{line}}',
  followers: 'هذا يتبعه:',
} as const satisfies Translated<typeof source, 'ar'>;
