import type { Translated } from '../../lib/i18n/translated.ts';
import type { common as source } from '../en/common.ts';

export const common = {
  productName: 'Tillside',
  cancel: 'Batal',
  close: 'Tutup',
  back: 'Kembali',
  loading: 'Memuat…',
  optional: 'opsional',
  unnamed: 'Tanpa nama',
  choose: 'Pilih',
  noMatch: 'Tidak ada yang cocok.',
  role: { cashier: 'Kasir', manager: 'Manajer' },
  pending: {
    waiting: 'Tersimpan di kasir ini, belum terkirim',
    sending: 'Sedang dikirim',
    unknown: 'Sedang dicek ke layanan',
    attention: 'Perlu ditangani',
  },
  identifier: {
    mobile: 'Nomor HP',
    email: 'E-mail',
    cardnumber: 'Kartu',
    externalId: 'ID eksternal',
    other: 'Pengenal',
  },
  freshness: {
    service: 'Dari layanan, {{time}}',
    till: 'Salinan kasir ini, {{age}}',
    tillOnly: 'Sejauh ini hanya di kasir ini',
  },
  shortcut: {
    search: 'Cari pelanggan',
    register: 'Daftarkan pelanggan',
    outbox: 'Buka Sinkronisasi',
    refresh: 'Perbarui data pelanggan',
    identifiers: 'Ubah pengenal',
    card: 'Terbitkan kartu',
    subscriptions: 'Ubah pesan',
    details: 'Ubah data',
    back: 'Kembali, atau kosongkan kotak pencarian',
    submit: 'Kirim formulir',
    help: 'Tampilkan daftar ini',
  },
} as const satisfies Translated<typeof source, 'id'>;
