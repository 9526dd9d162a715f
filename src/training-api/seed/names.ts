import { folded } from '../store/folded.ts';

/** A name as its bearer writes it, and in Latin letters for an e-mail. */
export type Name = readonly [written: string, latin: string];

/** The people of one land: how many, their names, and patterns of their mobiles with a `#` for each digit. */
export type Land = {
  /** The land, as a nationality is kept. */
  readonly country: string;
  readonly count: number;
  readonly firstNames: readonly Name[];
  readonly lastNames: readonly Name[];
  readonly mobiles: readonly string[];
};

/** Names that are already Latin, apart from accents. */
function latin(text: string): readonly Name[] {
  return text.split(' ').map((name) => [name, folded(name).replace(/[^a-z]/g, '')] as const);
}

/** `written=latin` pairs. */
function pairs(text: string): readonly Name[] {
  return text.split(' ').map((pair) => {
    const [written = '', romanised = ''] = pair.split('=');
    return [written, romanised] as const;
  });
}

export const lands: readonly Land[] = [
  {
    country: 'India',
    count: 58,
    firstNames: latin(
      'Asha Ravi Meera Arjun Kavya Nikhil Divya Suresh Ananya Imran Lakshmi Harpreet Joseph Farah Gopal Ishita Manoj Pooja Rahul Sneha Tanvi Vikram Zoya Bhavna Chetan',
    ),
    lastNames: latin(
      'Nair Kulkarni Iyer Sharma Patil Menon Reddy Khan Thomas Singh Das Ghosh Joshi Pillai Shetty Deshmukh Bose Chauhan Fernandes Rao',
    ),
    mobiles: ['9198########', '9199########', '9197########', '9190########', '9195########'],
  },
  {
    country: 'India',
    count: 8,
    firstNames: pairs('अनिल=anil सुनीता=sunita राकेश=rakesh प्रिया=priya विवेक=vivek'),
    lastNames: pairs('शर्मा=sharma वर्मा=verma जोशी=joshi तिवारी=tiwari'),
    mobiles: ['9196########', '9194########'],
  },
  {
    country: 'India',
    count: 6,
    firstNames: pairs('மீனா=meena கார்த்திக்=karthik வள்ளி=valli செந்தில்=senthil'),
    lastNames: pairs('குமார்=kumar ரவி=ravi முருகன்=murugan'),
    mobiles: ['9194########', '9193########'],
  },
  {
    country: 'United Arab Emirates',
    count: 22,
    firstNames: pairs(
      'أحمد=ahmed فاطمة=fatima خالد=khalid مريم=maryam يوسف=yousef نورة=noura عمر=omar ليلى=layla سلمان=salman هدى=huda',
    ),
    lastNames: pairs('المنصوري=almansoori الحربي=alharbi الشامسي=alshamsi القحطاني=alqahtani حداد=haddad العلي=alali'),
    mobiles: ['97150#######', '97155#######', '97156#######', '96655#######', '96650#######'],
  },
  {
    country: 'China',
    count: 20,
    firstNames: pairs(
      '伟=wei 芳=fang 敏=min 静=jing 磊=lei 秀英=xiuying 子涵=zihan 建国=jianguo 雨桐=yutong 浩然=haoran',
    ),
    lastNames: pairs('王=wang 李=li 陈=chen 刘=liu 赵=zhao 黄=huang 周=zhou 欧阳=ouyang'),
    mobiles: ['86138########', '86139########', '86150########', '86186########'],
  },
  {
    country: 'Indonesia',
    count: 18,
    firstNames: latin('Siti Budi Dewi Agus Putri Rizky Wulan Bayu Intan Fajar'),
    lastNames: latin('Santoso Wijaya Lestari Pratama Hidayat Siregar Kusuma Nasution'),
    mobiles: ['62812########', '62813########', '62857########'],
  },
  {
    country: 'Poland',
    count: 18,
    firstNames: latin('Zoë Łukasz François Jürgen Inés Søren Chloé Bjørn Márta Niamh'),
    lastNames: latin('Müller Nowak García Lefèvre O’Brien Sørensen Kovács Dubois Peña'),
    mobiles: ['447400######', '491511#######', '33612######', '34612######', '4850#######'],
  },
];
