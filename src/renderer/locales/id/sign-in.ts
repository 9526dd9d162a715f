import type { Translated } from '../i18n/translated.ts';
import type { signIn as source } from '../en/sign-in.ts';

export const signIn = {
  title: 'Masuk',
  code: 'Kode staf',
  pin: 'PIN',
  submit: 'Masuk',
  submitting: 'Sedang masuk…',
  clear: 'Kosongkan PIN',
  erase: 'Hapus angka terakhir',
  pad: 'Papan angka',
  codeNeeded: 'Isi kode staf Anda.',
  pinNeeded: 'PIN terdiri dari enam angka.',
  trainingTitle: 'Mau jadi siapa?',
  trainingHint: 'Orang-orang ini rekaan. Pilih satu, formulir terisi sendiri.',
  trainingPin: 'PIN {{pin}}',
} as const satisfies Translated<typeof source, 'id'>;
