import type { Translated } from '../../lib/i18n/translated.ts';
import type { register as source } from '../en/register.ts';

export const register = {
  title: 'Daftarkan pelanggan',
  lead: 'Cukup nomor HP atau e-mail.',
  firstName: 'Nama depan',
  lastName: 'Nama belakang',
  mobile: 'Nomor HP',
  mobileHint: 'Tanpa kode negara: {{country}}.',
  mobileUnusual: 'Bukan nomor HP yang lazim di {{country}}. Layanan yang memutuskan.',
  email: 'E-mail',
  card: 'Nomor kartu',
  cardHint: 'Dapat dipindai kapan saja.',
  consentTitle: 'Kabar promosi',
  consentHint: 'Centang hanya yang disetujui pelanggan.',
  consentMobile: 'Lewat SMS',
  consentEmail: 'Lewat e-mail',
  submit: 'Daftarkan',
  sending: 'Mengirim…',
  wait: 'Jika layanan tidak segera menjawab, pendaftaran disimpan di kasir ini.',
  refusedTitle: 'Layanan tidak menerima pendaftaran ini',
  error: {
    identifierNeeded: 'Isi nomor HP atau e-mail.',
    mobile: 'Ini bukan nomor HP.',
    email: 'Ini bukan alamat e-mail.',
    card: 'Ini bukan nomor kartu.',
    tooLong: 'Ini terlalu panjang.',
  },
} as const satisfies Translated<typeof source, 'id'>;
