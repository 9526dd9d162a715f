import type { Language } from '#contract/routes/app.ts';

/**
 * What a start waits for that takes long:
 *
 * - `folder-silent`: a folder that does not answer, as when the server of a network folder is gone.
 * - `keychain-silent`: the system's keychain, which may be asking a person for its own password.
 * - `start-slow`: something else.
 */
export const awaited = ['folder-silent', 'keychain-silent', 'start-slow'] as const;
export type Awaited = (typeof awaited)[number];

/**
 * Why there is only a plain page: the start waits for something, or
 *
 * - `damaged-program`: a part of the program is missing or broken.
 * - `start-failed`: the start met a defect.
 * - `page-lost`: the page died again and again, or never came to life. The till behind it is at work.
 */
export type PlainCase = 'damaged-program' | 'start-failed' | 'page-lost' | Awaited;

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
      'folder-silent': 'Tillside waits for the folder with this till’s data, which does not answer.',
      'keychain-silent': 'Tillside waits for this computer’s keychain, which does not answer.',
      'start-slow': 'Tillside is still starting.',
    },
    safe: 'What was saved on this till is still there.',
    next: {
      'damaged-program': 'Install Tillside again. That leaves this till’s data as it is.',
      'start-failed':
        'Start it again. If this happens again, call whoever looks after this till, and read them the lines below.',
      'page-lost':
        'Start it again. If this happens again, restart this computer, or call whoever looks after this till.',
      'folder-silent':
        'It goes on by itself as soon as the folder named below answers. Check that this computer’s network works, and that the disk with the folder is connected. If that does not help, call whoever looks after this till.',
      'keychain-silent':
        'If a window asks for the password of the keychain, enter it. Tillside goes on by itself as soon as the keychain answers. If it does not, restart this computer.',
      'start-slow':
        'Wait: it goes on by itself. If this takes more than a few minutes, start it again, or call whoever looks after this till.',
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
      'folder-silent': 'ينتظر Tillside مجلد بيانات هذا الصندوق، وهو لا يستجيب.',
      'keychain-silent': 'ينتظر Tillside سلسلة مفاتيح هذا الجهاز، وهي لا تستجيب.',
      'start-slow': 'لا يزال Tillside قيد التشغيل.',
    },
    safe: 'ما حُفظ على هذا الصندوق لا يزال موجودًا.',
    next: {
      'damaged-program': 'أعد تثبيت Tillside. تبقى بيانات هذا الصندوق كما هي.',
      'start-failed': 'شغّله مرة أخرى. إذا تكرر ذلك فاتصل بالمسؤول عن هذا الصندوق واقرأ له الأسطر أدناه.',
      'page-lost': 'شغّله مرة أخرى. إذا تكرر ذلك فأعد تشغيل هذا الجهاز أو اتصل بالمسؤول عن هذا الصندوق.',
      'folder-silent':
        'يتابع من تلقاء نفسه حالما يستجيب المجلد المذكور أدناه. تأكد من عمل شبكة هذا الجهاز ومن توصيل القرص الذي فيه المجلد. إن لم يُفِد ذلك فاتصل بالمسؤول عن هذا الصندوق.',
      'keychain-silent':
        'إذا طلبت نافذة كلمة مرور سلسلة المفاتيح فأدخلها. يتابع Tillside من تلقاء نفسه حالما تستجيب. وإن لم تستجب فأعد تشغيل هذا الجهاز.',
      'start-slow':
        'انتظر: سيتابع من تلقاء نفسه. إذا استغرق ذلك أكثر من بضع دقائق فشغّله مرة أخرى أو اتصل بالمسؤول عن هذا الصندوق.',
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
      'folder-silent': 'Tillside 正在等待存放本收银台数据的文件夹，它没有响应。',
      'keychain-silent': 'Tillside 正在等待这台电脑的钥匙串，它没有响应。',
      'start-slow': 'Tillside 仍在启动。',
    },
    safe: '本收银台上已保存的内容仍然都在。',
    next: {
      'damaged-program': '请重新安装 Tillside。本收银台的数据会保持原样。',
      'start-failed': '请重新启动。如果再次发生，请联系负责收银台的人，并把下面的内容读给对方。',
      'page-lost': '请重新启动。如果再次发生，请重启这台电脑，或联系负责收银台的人。',
      'folder-silent':
        '下面所列的文件夹一有响应，就会自动继续。请检查这台电脑的网络是否正常，以及该文件夹所在的磁盘是否已连接。如果仍无济于事，请联系负责收银台的人。',
      'keychain-silent':
        '如果有窗口要求输入钥匙串的密码，请输入。钥匙串一有响应，Tillside 就会自动继续。如果一直没有响应，请重启这台电脑。',
      'start-slow': '请稍候，它会自动继续。如果超过几分钟，请重新启动，或联系负责收银台的人。',
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
      'folder-silent': 'Tillside menunggu folder data kasir ini, yang tidak menjawab.',
      'keychain-silent': 'Tillside menunggu gantungan kunci komputer ini, yang tidak menjawab.',
      'start-slow': 'Tillside masih dijalankan.',
    },
    safe: 'Yang sudah disimpan di kasir ini masih ada.',
    next: {
      'damaged-program': 'Pasang ulang Tillside. Data kasir ini tetap seperti semula.',
      'start-failed': 'Jalankan lagi. Jika terjadi lagi, hubungi pengurus kasir ini dan bacakan baris-baris di bawah.',
      'page-lost': 'Jalankan lagi. Jika terjadi lagi, mulai ulang komputer ini atau hubungi pengurus kasir ini.',
      'folder-silent':
        'Tillside berlanjut sendiri begitu folder di bawah menjawab. Periksa apakah jaringan komputer ini berfungsi dan disk tempat folder itu tersambung. Jika tidak membantu, hubungi pengurus kasir ini.',
      'keychain-silent':
        'Jika ada jendela yang meminta kata sandi gantungan kunci, masukkan. Tillside berlanjut sendiri begitu gantungan kunci menjawab. Jika tidak, mulai ulang komputer ini.',
      'start-slow':
        'Tunggu: Tillside berlanjut sendiri. Jika lebih dari beberapa menit, jalankan lagi, atau hubungi pengurus kasir ini.',
    },
    details: 'Untuk pengurus kasir ini',
    again: 'Jalankan lagi',
    close: 'Tutup',
  },
};
