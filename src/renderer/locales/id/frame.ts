import type { Translated } from '../i18n/translated.ts';
import type { frame as source } from '../en/frame.ts';

export const frame = {
  till: 'Kasir {{till}}',
  find: 'Cari pelanggan',
  language: 'Bahasa',
  theme: 'Tampilan',
  themes: { system: 'Ikuti sistem', light: 'Terang', dark: 'Gelap' },
  help: 'Pintasan papan tik',
  helpScan: 'Pemindaian berfungsi di setiap layar: pencarian terbuka dengan hasil pindaian.',
  account: 'Masuk sebagai {{name}}',
  outbox: 'Sinkronisasi',
  signOut: 'Keluar',
  signOutTitle: 'Keluar, padahal masih ada yang belum terkirim?',
  unsent_other: '{{count}} entri di kasir ini belum terkirim.',
  unsentOldest: 'Yang paling lama dibuat {{age}}.',
  unsentDecide_other: '{{count}} di antaranya perlu diputuskan orang dulu.',
  unsentSafe:
    'Tidak ada yang hilang: semuanya aman di kasir ini. Yang tidak perlu diputuskan terkirim sendiri, siapa pun yang masuk.',
  stay: 'Tetap masuk',
  closeTitle: 'Tutup dengan pekerjaan yang belum terkirim?',
  closeSafe:
    'Tidak ada yang hilang: tersimpan aman di kasir ini. Yang tidak perlu diputuskan dikirim setelah Tillside dijalankan lagi.',
  closeStay: 'Biarkan terbuka',
  closeLeave: 'Tutup Tillside',
  training: 'Latihan: pelanggan rekaan, tidak ada yang keluar dari kasir ini',
  network: 'Jaringan',
  networkOn: 'nyala',
  networkOff: 'mati',
  passwordInFile: 'Kata sandi kasir tersimpan dalam berkas di komputer ini karena tidak ada gantungan kunci sistem.',
  salvaged:
    'Data kasir ini rusak. Entri yang terselamatkan: {{kept}}, yang hilang: {{lost}}. Beri tahu pengurus kasir ini; berkas yang rusak disimpan di sini:',
  older:
    'Data kasir ini lebih lama daripada sebelumnya: cadangan dikembalikan, atau sebagian data hilang. Tidak ada yang dikirim sampai manajer memutuskan di Sinkronisasi. Beri tahu pengurus kasir ini.',
  olderMissing: 'Entri yang hilang: {{missing}}.',
  filesReplaced:
    'Program lain memindahkan atau mengubah data kasir ini saat Tillside berjalan. Kasir sudah mengembalikan yang masih dimilikinya. Lihat entri terakhir Anda di Sinkronisasi, dan beri tahu pengurus kasir ini.',
  filesFound: 'Yang ditemukan di tempatnya disimpan di sini:',
  openToOthers:
    'Akun lain di komputer ini mungkin bisa membuka data kasir ini, dan kasir tidak dapat mencegahnya. Beri tahu pengurus kasir ini. Ini tentang:',
  badge: {
    attention_other: '{{count}} perlu ditangani',
    sending: 'Mengirim {{done}} dari {{total}}',
    waiting_other: '{{count}} menunggu dikirim',
    quiet: 'Semua terkirim',
    blocked: {
      network: 'Luring',
      service: 'Layanan mati',
      'sign-in': 'Akses ditolak',
      rights: 'Hak kasir kurang',
      till: 'Ada masalah di kasir ini',
      manager: 'Pengiriman dijeda',
      copied: 'Folder data salinan',
      'put-back': 'Data lama',
    },
    blockedWaiting_other: '{{what}} · {{count}} antre',
  },
  lost: 'Program kasir ini tidak menjawab.',
  lostWhat: 'Tutup jendela ini lalu jalankan lagi. Yang tersimpan di kasir ini tetap ada.',
  broken: 'Ada yang salah di halaman ini.',
  brokenSafe:
    'Yang tersimpan di kasir ini tetap ada dan terkirim seperti biasa. Yang baru saja Anda ketik mungkin hilang.',
  brokenAgain: 'Mulai lagi',
} as const satisfies Translated<typeof source, 'id'>;
