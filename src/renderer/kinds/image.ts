import { defineShownKind } from './shown-kind.ts';

export const image = defineShownKind('image', {
  words: {
    en: { name: 'Photo', line: 'New photo' },
    ar: { name: 'صورة', line: 'صورة جديدة' },
    zh: { name: '照片', line: '新照片' },
    id: { name: 'Foto', line: 'Foto baru' },
  },
  line: (_draft, { say }) => say('line'),
});
