import type { Translated } from '../../i18n/translated.ts';
import type { cardsAndPoints as source } from '../../en/codes/cards-and-points.ts';

export const cardsAndPoints = {
  c700: 'Kupon pelanggan dikirim ulang. Kuponnya sama, bukan yang kedua.',
  c1010: 'Poin pelanggan tidak terbarui. Jangan menjanjikan poin; tanyakan manajer Anda.',
  c1051: 'Layanan tidak punya catatan belanja atau rekomendasi untuk pelanggan ini. Ini bukan gangguan.',
  c1052: 'Layanan memiliki catatan belanja pelanggan. Tidak ada yang perlu dilakukan.',
  c1061: 'Layanan memiliki rekomendasi untuk pelanggan. Tidak ada yang perlu dilakukan.',
  c1088: 'Poin tidak bisa diberikan. Jangan menjanjikan poin; beri tahu manajer Anda.',
  c1099: 'Kemajuan pelanggan dalam penawaran tidak bisa ditampilkan. Tidak hilang; lihat lagi nanti.',
  c3010: 'Layanan tidak mengenal kartu ini. Periksa nomornya, atau ambil kartu lain.',
  c3012: 'Menurut layanan, kartu ini sudah berstatus itu. Lihat kartunya untuk memastikan.',
  c3017: 'Layanan tidak mengenal status kartu ini. Pilih status lain.',
  c3027: 'Kartu ini tidak bisa diberikan ke pelanggan; mungkin sudah dipakai orang. Ambil kartu lain.',
  c3036: 'Pelanggan tidak bisa punya lebih banyak kartu jenis ini. Lihat kartu yang dimilikinya.',
  c3039: 'Menurut layanan, kartunya sudah seperti itu. Lihat kartunya untuk memastikan.',
  c3042: 'Status pelanggan tidak mengizinkan kartu. Tanyakan manajer Anda.',
  c3044: 'Status pelanggan tidak mengizinkan ini. Tanyakan manajer Anda.',
  c8062: 'Layanan gagal mencari poinnya. Poin tidak hilang; lihat lagi nanti.',
  c19223: 'Poin belum ditambahkan. Jangan menjanjikannya sebelum tampak.',
  c91001: 'Poin tidak bisa ditampilkan. Poin tidak hilang; lihat lagi nanti.',
  c91010: 'Pelanggan tidak bisa diturunkan tingkatnya: belum diatur. Tanyakan manajer Anda.',
  c91011: 'Pelanggan sudah di tingkat terendah dan tetap di sana.',
  c91012: 'Pelanggan sudah di tingkat tertinggi dan tetap di sana.',
  c91013:
    'Kekurangan untuk tingkat berikutnya tidak bisa ditampilkan. Jangan sebutkan dulu ke pelanggan; lihat lagi nanti.',
  c91014: 'Syarat mempertahankan tingkat tidak bisa ditampilkan. Jangan sebutkan dulu ke pelanggan; lihat lagi nanti.',
} as const satisfies Translated<typeof source, 'id'>;
