import type { Translated } from '../i18n/translated.ts';
import type { outbox as source } from '../en/outbox.ts';

export const outbox = {
  title: 'Sinkronisasi',
  tabs: {
    open: 'Belum terkirim',
    done: 'Selesai hari ini',
  },
  pause: 'Jeda pengiriman',
  resume: 'Lanjutkan pengiriman',
  onlyCopy: 'Hanya kasir ini yang memakai data ini',
  onlyCopyTitle: 'Apakah kasir yang lain sudah tidak dipakai lagi?',
  onlyCopyText:
    'Kalau keduanya mengirim, pekerjaan yang sama sampai dua kali. Nyatakan ini hanya jika kasir lain dengan data ini tidak akan pernah dipakai lagi.',
  goOn: 'Lanjutkan dengan data ini',
  goOnTitle: 'Lanjutkan dengan data ini?',
  goOnText:
    'Kalau ada yang menyimpan data yang lebih baru, berhenti dulu dan minta data itu dikembalikan. Kalau tidak, kasir melanjutkan: kasir melihat layanan dulu sebelum mengirim tiap entri, supaya yang lama tidak menimpa yang baru. Entri yang hilang di sini harus dibuat lagi.',
  progress: '{{done}} dari {{total}} terkirim',
  left: 'Sekitar {{time}} lagi',
  leftUnknown: 'Sisa waktu belum diketahui',
  slow: 'Layanan hanya menerima sekian per menit; kasir mematuhinya.',
  more: 'Tampilkan lagi',
  emptyDone: 'Belum ada yang terkirim hari ini.',
  list: 'Entri, menurut pelanggan',
  lead: 'Yang disimpan kasir ini dan belum diterima layanan.',
  sendNow: 'Kirim sekarang',
  sendingNow: 'Mencoba…',
  emptyTitle: 'Tidak ada yang menunggu',
  emptyText: 'Semua di kasir ini sudah terkirim.',
  groupAttention: 'Perlu ditangani',
  blocked: {
    network: 'Jaringan putus.',
    service: 'Layanan tidak menjawab.',
    'sign-in': 'Layanan menolak kode dan kata sandi kasir ini.',
    rights: 'Hak kasir ini di layanan kurang.',
    till: 'Ada yang salah di kasir ini.',
    manager: 'Manajer menjeda pengiriman.',
    copied: 'Folder data kasir ini adalah salinan.',
    'put-back': 'Data kasir ini lebih lama daripada sebelumnya.',
  },
  blockedDo: {
    network: 'Pekerjaan jalan terus. Setelah jaringan kembali, yang tidak perlu diputuskan terkirim sendiri.',
    service: 'Masalahnya bukan di sini. Setelah layanan kembali, yang tidak perlu diputuskan terkirim sendiri.',
    'sign-in':
      'Pengiriman dijeda dan tidak ada yang hilang. Manajer perlu membenahi akses kasir, lalu menekan “Kirim sekarang”.',
    rights:
      'Pengiriman dijeda dan tidak ada yang hilang. Minta haknya kepada pengelola layanan, lalu tekan “Kirim sekarang”.',
    till: 'Yang tersimpan aman. Kosongkan ruang diska, atau hubungi pengurus kasir ini.',
    manager: 'Pekerjaan jalan terus dan tidak ada yang hilang. Manajer bisa melanjutkan pengiriman.',
    copied:
      'Dua kasir tidak boleh mengirim pekerjaan yang sama. Pengiriman dijeda sampai manajer memastikan kasir yang lain tidak dipakai lagi.',
    'put-back':
      'Cadangan dikembalikan, atau sebagian data hilang. Pengiriman dijeda supaya tidak ada yang terkirim dua kali. Yang ada di kasir ini aman. Manajer bisa melanjutkannya.',
  },
  signInDo:
    'Pengiriman dijeda dan tidak ada yang hilang. Kalau kata sandi kasir diganti, masukkan yang baru. Kalau tidak, minta aksesnya dibenahi, lalu tekan “Kirim sekarang”.',
  passwordDo: {
    'password-lost': 'Tidak ada yang hilang. Masukkan kata sandi kasir, maka semua yang menunggu terkirim.',
    'host-changed':
      'Tidak ada yang hilang, dan kata sandi tidak dikirim ke mana pun. Periksa alamatnya bersama pengurus kasir ini. Masukkan kata sandi kasir hanya jika alamat itu benar.',
  },
  renewPassword: {
    openLost: 'Masukkan kata sandi kasir',
    titleLost: 'Kata sandi kasir di layanan',
    open: 'Masukkan kata sandi baru',
    title: 'Kata sandi baru kasir ini',
    text: 'Kata sandi dicoba dulu di layanan. Semua yang menunggu terkirim begitu layanan menerimanya.',
    to: 'Dikirim ke alamat ini:',
    label: 'Kata sandi kasir',
    needed: 'Masukkan kata sandinya.',
    refused: 'Layanan menolak kata sandi ini. Tidak ada yang berubah.',
    submit: 'Pakai kata sandi ini',
    trying: 'Mencoba…',
  },
} as const satisfies Translated<typeof source, 'id'>;
