import type { Translated } from '../i18n/translated.ts';
import type { refusal as source } from '../en/refusal.ts';

export const refusal = {
  title: 'Layanan tidak menerimanya',
  nothingWritten: 'Tidak ada yang ditulis, dan tidak ada yang menunggu. Perbaiki lalu kirim lagi, atau tinggalkan.',
  stays:
    'Tidak ada yang ditulis. Entri tetap di Sinkronisasi sampai ada yang memutuskan, atau sampai Anda memperbaikinya di sini.',
  staysInSync: 'Tidak ada yang ditulis. Perbaiki lalu kirim lagi. Jika Anda pergi, entri tetap di “Perlu ditangani”.',
  restNotWritten: 'Selain itu tidak ada yang tertulis. Perbaiki dan kirim lagi, atau tinggalkan.',
  goesOn: 'Ini tetap dikirim, karena berhenti tidak menunggu siapa pun:',
  goesWith: 'Ini ikut dengannya dan juga tidak dikirim:',
  leave: 'Tinggalkan',
  registrationRefused:
    'Layanan tidak menerima pendaftaran pelanggan ini, jadi belum ada yang bisa dilakukan untuknya. Perbaiki dulu pendaftarannya di Sinkronisasi.',
  cancel: {
    open: 'Batalkan entri ini',
    title: 'Batalkan entri ini?',
    text: 'Tidak ada apa-apa di layanan, dan entri ini tidak akan pernah dikirim. Siapa yang membatalkan dicatat.',
    submit: 'Batalkan entri',
    back: 'Simpan saja',
  },
  also: {
    keep: 'Biarkan',
    discard: 'Batalkan juga',
    needed: 'Semuanya butuh pelanggan dari entri ini, jadi ikut dibatalkan.',
  },
  why: {
    managerOnly: 'Hanya manajer yang boleh memutuskan pekerjaan seperti ini.',
    author: 'Hanya {{names}} atau manajer yang bisa membatalkannya.',
    doubt: 'Layanan mungkin sudah menulis sebagian, jadi hanya manajer yang bisa membuangnya.',
  },
  byCorrected: '{{kind}} oleh {{first}}, diperbaiki oleh {{staff}}',
  madeCorrected: '{{when}}, oleh {{first}}, diperbaiki oleh {{staff}}',
  corrections: 'Yang diperbaiki',
  corrected: '{{when}}, oleh {{staff}}. Sebelumnya: {{line}}',
  ended:
    'Layanan menolaknya selagi ada yang menunggu, dan alasannya sudah dilihat. Sudah berakhir. Tidak ada yang ditulis.',
  follows: 'Bagian dari: {{line}}',
  followers: 'Ini bagian darinya:',
} as const satisfies Translated<typeof source, 'id'>;
