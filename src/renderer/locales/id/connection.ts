import type { connection as source } from '../en/connection.ts';
import type { Translated } from '../i18n/translated.ts';

export const connection = {
  what: {
    'no-network': 'Komputer ini tidak punya jaringan.',
    name: 'Alamat layanan tidak ditemukan.',
    refused: 'Komputer layanan tidak menerima sambungan.',
    silent: 'Layanan tidak menjawab.',
    certificate: 'Sertifikat layanan tidak dipercaya.',
    'certificate-date': 'Sertifikat layanan tidak berlaku menurut tanggal komputer ini.',
    page: 'Yang menjawab bukan layanan, melainkan hal lain.',
    proxy: 'Proksi jaringan tidak menyambungkan kasir ini ke layanan.',
    'proxy-sign-in': 'Proksi jaringan meminta masuk dulu.',
    'proxy-settings': 'Setelan proksi komputer ini tidak berfungsi.',
    'password-lost': 'Kasir ini tidak punya kata sandi untuk layanan.',
    'host-changed': 'Alamat layanan atau kode kasir telah berubah.',
    'keychain-closed': 'Gantungan kunci komputer ini tidak terbuka.',
  },
  advice: {
    'no-network': 'Periksa kabel atau Wi-Fi.',
    name: 'Kalau terus begini, minta alamat layanan dan server nama jaringan diperiksa.',
    refused: 'Kalau terus begini, minta alamat layanan diperiksa.',
    silent: 'Kalau terus begini, minta jaringan dan alamat layanan diperiksa.',
    certificate:
      'Tidak ada kata sandi atau data pelanggan yang dikirim. Hubungi pengurus kasir ini: sertifikat yang benar harus dipasang di komputer ini, atau ada yang menyadap.',
    'certificate-date':
      'Tidak ada kata sandi atau data pelanggan yang dikirim. Periksa tanggal dan jam komputer ini. Kalau sudah benar, sertifikatnya habis masa berlaku: hubungi pengurus kasir ini.',
    page: 'Sering kali ini halaman masuk Wi-Fi: buka peramban di komputer ini dan masuk di sana. Kalau bukan, hubungi pengurus jaringan.',
    proxy: 'Kalau terus begini, hubungi pengurus jaringan.',
    'proxy-sign-in':
      'Kasir hanya bisa memakai nama dan kata sandi yang tertulis di alamat proksi, dan tidak bisa masuk dengan NTLM atau Kerberos. Minta pengurus jaringan meloloskan kasir ini.',
    'proxy-settings':
      'Kasir tidak mengelak dari proksi. Minta setelan proksi komputer ini diperiksa: skripnya tidak terbaca, atau tidak menyebut proksi yang bisa dipakai kasir.',
    'password-lost':
      'Kata sandi kasir tidak bisa lagi dibaca di komputer ini. Manajer dapat memasukkannya di Sinkronisasi.',
    'host-changed':
      'Keduanya bukan yang dulu disimpan bersama kata sandi kasir, jadi kata sandi tidak dikirim ke mana pun. Manajer dapat memasukkannya di Sinkronisasi.',
    'keychain-closed': 'Kata sandi kasir ada di dalamnya. Buka gantungan kunci, lalu jalankan Tillside lagi.',
  },
  passes: 'Pekerjaan jalan terus. Semuanya terkirim sendiri setelah ini berlalu.',
  stays: 'Pekerjaan jalan terus dan tidak ada yang hilang, tetapi harus ada yang membenahi ini.',
  badge: {
    certificate: 'Sertifikat ditolak',
    page: 'Terhalang halaman masuk',
    proxy: 'Masalah proksi',
    password: 'Kata sandi tidak ada',
  },
  clock: {
    behind: 'Jam komputer ini terlambat {{duration}} dari jam layanan. Minta jamnya dibetulkan.',
    ahead: 'Jam komputer ini lebih cepat {{duration}} dari jam layanan. Minta jamnya dibetulkan.',
  },
  setup: {
    'sign-in': 'Layanan menolak kode dan kata sandi kasir ini.',
    'sign-in-do': 'Periksa keduanya.',
    anyway: 'Tetap siapkan',
    'not-yet':
      'Belum ada yang disimpan. Betulkan lalu coba lagi, atau tetap siapkan kasir: nanti kasir tersambung begitu bisa.',
    looking: 'Mencari layanan…',
  },
} as const satisfies Translated<typeof source, 'id'>;
