/** The languages of the company's extended fields. English is the default. */
const languages = ['en', 'ar', 'zh', 'id'] as const;
export type Language = (typeof languages)[number];

/** A value is kept in English. These are its words in the other languages. */
type Words = Readonly<Record<Exclude<Language, 'en'>, string>>;

export type ExtendedField = {
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly dataType: 'STRING' | 'STANDARD_ENUM' | 'ORG_ENTITY' | 'COUNTRY';
  /** Values that are known in every language. An enumeration allows only these; other types allow more. */
  readonly options: Readonly<Record<string, Words>>;
};

export const customerExtendedFields: readonly ExtendedField[] = [
  {
    id: 7,
    name: 'gender',
    label: 'Gender',
    dataType: 'STANDARD_ENUM',
    options: {
      Male: { ar: 'ذكر', zh: '男', id: 'Laki-laki' },
      Female: { ar: 'أنثى', zh: '女', id: 'Perempuan' },
      Other: { ar: 'آخر', zh: '其他', id: 'Lainnya' },
    },
  },
  {
    id: 25,
    name: 'city',
    label: 'City',
    dataType: 'STRING',
    options: {
      Pune: { ar: 'بونه', zh: '浦那', id: 'Pune' },
      Kochi: { ar: 'كوتشي', zh: '科钦', id: 'Kochi' },
      Dubai: { ar: 'دبي', zh: '迪拜', id: 'Dubai' },
    },
  },
  {
    id: 71,
    name: 'age_group',
    label: 'Age group',
    dataType: 'STANDARD_ENUM',
    options: {
      'Under 25': { ar: 'أقل من 25', zh: '25岁以下', id: 'Di bawah 25' },
      '25 to 40': { ar: 'من 25 إلى 40', zh: '25至40岁', id: '25 sampai 40' },
      'Over 40': { ar: 'أكثر من 40', zh: '40岁以上', id: 'Di atas 40' },
    },
  },
  { id: 46, name: 'preferred_store', label: 'Preferred store', dataType: 'ORG_ENTITY', options: {} },
  {
    id: 28,
    name: 'nationality',
    label: 'Nationality',
    dataType: 'COUNTRY',
    options: {
      India: { ar: 'الهند', zh: '印度', id: 'India' },
      'United Arab Emirates': { ar: 'الإمارات', zh: '阿联酋', id: 'Uni Emirat Arab' },
      China: { ar: 'الصين', zh: '中国', id: 'Tiongkok' },
      Indonesia: { ar: 'إندونيسيا', zh: '印度尼西亚', id: 'Indonesia' },
    },
  },
];

/** Reads the header `language`: an ISO code, with or without a region. English if there is no translation. */
export function readLanguage(header = ''): Language {
  const [code] = header
    .trim()
    .toLowerCase()
    .split(/[-_,;]/);
  return languages.find((one) => one === code) ?? 'en';
}

/** Extended fields as they are answered in a language. A value without a translation stays as it is. */
export function localised(
  fields: Readonly<Record<string, unknown>>,
  language: Language,
): Readonly<Record<string, unknown>> {
  if (language === 'en') return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const options = customerExtendedFields.find((field) => field.name === name)?.options;
      return [name, options?.[String(value)]?.[language] ?? value];
    }),
  );
}
