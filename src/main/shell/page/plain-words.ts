import type { Language } from '#contract/routes/app.ts';

/**
 * Why there is only a plain page:
 *
 * - `damaged-program`: a part of the program is missing or broken.
 * - `start-failed`: the start met a defect.
 * - `page-lost`: the page died again and again, or never came to life. The till behind it is at work.
 */
export type PlainCase = 'damaged-program' | 'start-failed' | 'page-lost';

type Words = {
  readonly what: Readonly<Record<PlainCase, string>>;
  readonly safe: string;
  readonly next: Readonly<Record<PlainCase, string>>;
  readonly details: string;
  readonly again: string;
  readonly close: string;
};

/** The main process has these few words itself: where they are needed, the page with all the others may be broken. */
export const plainWords: Readonly<Record<Language, Words>> = {
  en: {
    what: {
      'damaged-program': 'Tillside cannot start: a part of the program is missing or damaged.',
      'start-failed': 'Tillside could not start.',
      'page-lost': 'Tillside cannot show its page.',
    },
    safe: 'What was saved on this till is still there.',
    next: {
      'damaged-program': 'Install Tillside again. That leaves this till’s data as it is.',
      'start-failed':
        'Start it again. If this happens again, call whoever looks after this till, and read them the lines below.',
      'page-lost':
        'Start it again. If this happens again, restart this computer, or call whoever looks after this till.',
    },
    details: 'For whoever looks after this till',
    again: 'Start again',
    close: 'Close',
  },
  ar: {
    what: {
      'damaged-program': 'تعذّر تشغيل Tillside: جزء من البرنامج مفقود أو تالف.',
      'start-failed': 'تعذّر تشغيل Tillside.',
      'page-lost': 'لا يستطيع Tillside عرض صفحته.',
    },
    safe: 'ما حُفظ على هذا الصندوق لا يزال موجودًا.',
    next: {
      'damaged-program': 'أعد تثبيت Tillside. تبقى بيانات هذا الصندوق كما هي.',
      'start-failed': 'شغّله مرة أخرى. إذا تكرر ذلك فاتصل بالمسؤول عن هذا الصندوق واقرأ له الأسطر أدناه.',
      'page-lost': 'شغّله مرة أخرى. إذا تكرر ذلك فأعد تشغيل هذا الجهاز أو اتصل بالمسؤول عن هذا الصندوق.',
    },
    details: 'للمسؤول عن هذا الصندوق',
    again: 'التشغيل مرة أخرى',
    close: 'إغلاق',
  },
  zh: {
    what: {
      'damaged-program': 'Tillside 无法启动：程序的一部分缺失或已损坏。',
      'start-failed': 'Tillside 未能启动。',
      'page-lost': 'Tillside 无法显示页面。',
    },
    safe: '本收银台上已保存的内容仍然都在。',
    next: {
      'damaged-program': '请重新安装 Tillside。本收银台的数据会保持原样。',
      'start-failed': '请重新启动。如果再次发生，请联系负责收银台的人，并把下面的内容读给对方。',
      'page-lost': '请重新启动。如果再次发生，请重启这台电脑，或联系负责收银台的人。',
    },
    details: '供负责收银台的人参考',
    again: '重新启动',
    close: '关闭',
  },
  id: {
    what: {
      'damaged-program': 'Tillside tidak dapat dijalankan: ada bagian program yang hilang atau rusak.',
      'start-failed': 'Tillside tidak dapat dijalankan.',
      'page-lost': 'Tillside tidak dapat menampilkan halamannya.',
    },
    safe: 'Yang sudah disimpan di kasir ini masih ada.',
    next: {
      'damaged-program': 'Pasang ulang Tillside. Data kasir ini tetap seperti semula.',
      'start-failed': 'Jalankan lagi. Jika terjadi lagi, hubungi pengurus kasir ini dan bacakan baris-baris di bawah.',
      'page-lost': 'Jalankan lagi. Jika terjadi lagi, mulai ulang komputer ini atau hubungi pengurus kasir ini.',
    },
    details: 'Untuk pengurus kasir ini',
    again: 'Jalankan lagi',
    close: 'Tutup',
  },
};
