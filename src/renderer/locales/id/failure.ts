import type { Translated } from '../i18n/translated.ts';
import type { failure as source } from '../en/failure.ts';

export const failure = {
  heading: 'Kasir ini tidak bisa dijalankan',
  what: 'Apa yang terjadi',
  safe: 'Apakah pekerjaan aman?',
  next: 'Apa yang harus dilakukan',
  details: 'Untuk pengurus kasir ini',
  version: 'Versi {{version}}',
  'database-from-future': {
    what: 'Tillside versi lebih baru pernah memakai data kasir ini.',
    safe: 'Ya. Tidak ada yang diubah.',
    next: 'Pasang lagi versi yang lebih baru, lalu jalankan.',
  },
  'database-damaged': {
    what: 'Data kasir ini rusak.',
    safe: 'Berkas yang rusak disimpan apa adanya. Perlu diperiksa apakah pekerjaan yang belum terkirim bisa diselamatkan.',
    next: 'Jangan hapus apa pun. Hubungi pengurus kasir ini.',
  },
  'database-unwritable': {
    what: 'Kasir ini tidak boleh menulis ke folder datanya sendiri.',
    safe: 'Ya. Yang tersimpan sebelumnya tetap ada.',
    next: 'Beri akun Anda hak menulis di sana, lalu jalankan Tillside lagi.',
  },
  'disk-full': {
    what: 'Diska komputer ini penuh.',
    safe: 'Ya. Yang tersimpan sebelumnya tetap ada.',
    next: 'Kosongkan ruang, lalu jalankan Tillside lagi.',
  },
  'provision-unreadable': {
    what: 'Berkas penyiapan tidak bisa dibaca.',
    safe: 'Ya. Tidak ada yang diubah.',
    next: 'Pastikan berkasnya ada dan boleh dibaca, lalu jalankan Tillside lagi.',
  },
  'provision-invalid': {
    what: 'Ada yang tidak benar dalam berkas penyiapan.',
    safe: 'Ya. Tidak ada yang diubah.',
    next: 'Perbaiki isian yang disebut di bawah, lalu jalankan Tillside lagi.',
  },
  'provision-host-refused': {
    what: 'Alamat layanan tidak aman: harus diawali https.',
    safe: 'Ya. Tidak ada yang diubah, dan kata sandi tidak dikirim.',
    next: 'Perbaiki alamat dalam berkas penyiapan, lalu jalankan Tillside lagi.',
  },
  'keychain-missing': {
    what: 'Komputer ini tidak punya gantungan kunci untuk menyimpan kata sandi kasir.',
    safe: 'Ya. Tidak ada yang disimpan, kata sandi pun tidak.',
    next: 'Buka atau pasang gantungan kunci sistem, lalu jalankan Tillside lagi.',
  },
  'credential-lost': {
    what: 'Kata sandi kasir tidak bisa lagi dibaca dari gantungan kunci.',
    safe: 'Ya. Pekerjaan yang belum terkirim masih di kasir ini.',
    next: 'Masuk ke komputer ini sebagai orang yang menyiapkan kasir, atau setel lagi kata sandinya.',
  },
  'host-changed': {
    what: 'Alamat layanan atau kode kasir dalam data kasir ini bukan yang dulu disimpan bersama kata sandinya.',
    safe: 'Ya. Pekerjaan yang belum terkirim masih ada di kasir ini, dan kata sandi tidak dikirim ke mana pun.',
    next: 'Periksa alamat di bawah bersama orang yang mengurus kasir ini. Masukkan kata sandi kasir hanya jika alamat itu benar.',
  },
  'data-lost': {
    what: 'Kasir ini pernah disiapkan, tetapi datanya tidak ada atau kehilangan pengaturannya.',
    safe: 'Yang sudah terkirim aman di layanan. Yang belum terkirim mungkin ada dalam data yang hilang. Tidak ada yang dihapus.',
    next: 'Kembalikan berkas yang hilang kalau Anda punya. Kalau tidak, hubungi pengurus kasir ini: kasir bisa disiapkan lagi dengan berkas penyiapannya.',
  },
  'training-failed': {
    what: 'Layanan rekaan untuk latihan tidak mau jalan.',
    safe: 'Ya. Latihan tidak menyentuh pelanggan sungguhan.',
    next: 'Jalankan Tillside lagi. Jika terulang, hubungi pengurus kasir ini.',
  },
  'already-running': {
    what: 'Tillside sudah bekerja dengan data kasir ini.',
    safe: 'Ya. Jendela yang lain menyimpan dan mengirimnya.',
    next: 'Pakai jendela yang sudah terbuka. Jika tidak ada, nyalakan ulang komputer ini.',
  },
} as const satisfies Translated<typeof source, 'id'>;
