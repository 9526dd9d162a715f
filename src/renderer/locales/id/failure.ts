import type { Translated } from '../i18n/translated.ts';
import type { failure as source } from '../en/failure.ts';

export const failure = {
  heading: 'Kasir ini tidak bisa dijalankan',
  what: 'Apa yang terjadi',
  safe: 'Apakah pekerjaan aman?',
  next: 'Apa yang harus dilakukan',
  details: 'Untuk pengurus kasir ini',
  version: 'Versi {{version}}',
  again: 'Jalankan lagi',
  close: 'Tutup',
  endOther: 'Akhiri lalu jalankan lagi',
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
  'other-hangs': {
    what: 'Tillside sudah berjalan dengan data kasir ini, tetapi tidak menjawab.',
    safe: 'Ya. Yang sudah dinyatakannya tersimpan ada di diska komputer ini.',
    next: 'Tunggu sebentar: mungkin hanya sedang sibuk. Lalu jalankan lagi. Jika tetap tidak menjawab, akhiri, atau nyalakan ulang komputer ini.',
  },
  'folder-cannot-be-made': {
    what: 'Folder data kasir ini tidak dapat dibuat, atau ada hal lain dengan nama itu.',
    safe: 'Ya. Tidak ada yang diubah.',
    next: 'Minta tempat di bawah diperiksa: tempat itu harus berupa folder, atau kasir harus boleh membuat folder di sana.',
  },
  'wrong-kind': {
    what: 'Ada yang tidak semestinya di folder data kasir ini: folder, tautan, atau hal lain berada di tempat sebuah berkas.',
    safe: 'Ya. Tidak ada yang diubah.',
    next: 'Hubungi pengurus kasir ini. Yang disebut di bawah harus dipindahkan, dan jika ia menempati tempat sebuah berkas, berkas itu harus dikembalikan.',
  },
  'settings-unreadable': {
    what: 'Setelan kasir ini tidak dapat dibaca.',
    safe: 'Ya. Pekerjaan yang belum terkirim masih di kasir ini, dan tidak ada yang dikirim.',
    next: 'Hubungi pengurus kasir ini. Setelan itu disebut di bawah. Dengan berkas penyiapannya kasir dapat diberi tahu lagi, dan pekerjaannya tetap ada.',
  },
  'staff-unreadable': {
    what: 'Tidak ada yang bisa masuk: orang-orang yang bekerja di kasir ini tidak dapat dibaca dari datanya.',
    safe: 'Ya. Pekerjaan yang belum terkirim masih di kasir ini, dan tidak ada yang dikirim.',
    next: 'Hubungi pengurus kasir ini. Dengan berkas penyiapannya kasir dapat diberi tahu lagi siapa yang bekerja di sini, dan pekerjaannya tetap ada.',
  },
  unexpected: {
    what: 'Saat dijalankan ada gangguan yang tidak dikenal Tillside.',
    safe: 'Yang tersimpan sebelumnya masih ada. Tidak ada yang dikirim.',
    next: 'Jalankan lagi. Jika terjadi lagi, hubungi pengurus kasir ini dan bacakan baris-baris di bawah.',
  },
} as const satisfies Translated<typeof source, 'id'>;
