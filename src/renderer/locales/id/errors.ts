import type { Translated } from '../i18n/translated.ts';
import type { errors as source } from '../en/errors.ts';

export const errors = {
  'invalid-input': 'Ada isian yang tidak benar. Mohon diperiksa.',
  'not-ready': 'Kasir ini belum siap. Coba sebentar lagi.',
  'not-signed-in': 'Anda sudah tidak masuk. Silakan masuk lagi.',
  'not-allowed': 'Hanya manajer yang boleh melakukan ini.',
  'wrong-pin': 'Kode atau PIN salah.',
  'wrong-pin-tries_other': 'Kode atau PIN salah. Tersisa {{count}} kali lagi sebelum terkunci.',
  'locked-out': 'PIN terlalu sering salah. Orang ini terkunci untuk sementara.',
  'locked-until': 'PIN terlalu sering salah. Orang ini terkunci sampai {{time}}.',
  'not-found': 'Pelanggan ini tidak ditemukan.',
  offline: 'Layanan tidak terjangkau. Kasir ini tetap bekerja dengan data yang ada.',
  'service-timeout': 'Layanan terlalu lama menjawab.',
  'service-unreadable': 'Ada sesuatu di antara kasir ini dan layanan yang menjawab lebih dulu.',
  'service-busy': 'Layanan sedang sibuk. Coba sebentar lagi.',
  'service-refused': 'Layanan menolak ini.',
  'read-refused':
    'Layanan tidak bisa menjawab pertanyaan ini (kode {{code}}). Tidak ada yang berubah. Coba sebentar lagi.',
  'sign-in-refused': 'Layanan menolak kode dan kata sandi kasir ini. Beri tahu manajer Anda.',
  'rights-missing': 'Kasir ini tidak berhak melakukannya di layanan. Beri tahu manajer Anda.',
  'disk-full': 'Diska komputer ini penuh, jadi tidak bisa menyimpan yang baru. Kosongkan ruang, lalu coba lagi.',
  'storage-busy':
    'Program lain sedang memegang data kasir ini, jadi tadi tidak ada yang tersimpan. Coba sebentar lagi.',
  'storage-failed':
    'Diska kasir ini bermasalah, jadi yang baru Anda masukkan mungkin tersimpan, mungkin tidak. Yang tersimpan sebelumnya aman. Lihat Sinkronisasi sebelum memasukkannya lagi, dan beri tahu manajer Anda.',
  'storage-replaced':
    'Data kasir ini baru saja dipindahkan atau diubah program lain, jadi yang baru Anda masukkan mungkin tidak tersimpan. Kasir sedang mengembalikan datanya. Lihat Sinkronisasi sebelum memasukkannya lagi, dan beri tahu manajer Anda.',
  conflict: 'Hal ini sudah diputuskan sementara itu. Lihat lagi Sinkronisasi.',
  'already-kept': 'Pendaftaran dengan nomor, e-mail, atau kartu ini sudah tersimpan di kasir ini. Lihat Sinkronisasi.',
  'registration-refused':
    'Layanan tidak menerima pendaftaran pelanggan ini, jadi tidak ada yang bisa dilakukan untuknya. Perbaiki dulu pendaftarannya.',
  'later-work': 'Sejak itu ada yang lebih baru untuk pelanggan ini. Tutup formulir ini dan isi dari awal.',
  'not-yours': 'Ini dibuat orang lain. Hanya dia atau manajer yang bisa membatalkannya.',
  'has-left': 'Tidak bisa dibatalkan lagi: sedang dikirim, atau mungkin sudah ada di layanan.',
  'others-depend': 'Ada entri lain yang menunggu entri ini. Putuskan juga tentangnya.',
  'others-not-yours': 'Ada entri yang menunggunya dibuat orang lain, atau mungkin sudah dikirim. Tanyakan manajer.',
  'provision-refused': 'Kasir ini tidak bisa disiapkan seperti ini.',
  'password-not-kept':
    'Kata sandi baru benar, tetapi komputer ini tidak bisa menyimpannya, jadi tidak ada yang berubah. Buka gantungan kunci sistem, lalu coba lagi.',
  internal: 'Ada kesalahan di dalam kasir ini. Yang sudah tersimpan tidak hilang.',
} as const satisfies Translated<typeof source, 'id'>;
