/** Words that the contest's edits look for and put in. */

interface Sort {
  /** Its first group is the unit. */
  readonly pattern: RegExp;
  readonly of: readonly string[];
}

export const UNITS_HAN: readonly Sort[] = [
  { pattern: /\d[\d.,]*[万亿千百]*(美元|欧元|日元|英镑|元)(?!素|旦)/gu, of: ['美元', '欧元', '英镑', '卢布', '元'] },
  { pattern: /\d[\d.,]*[万亿千]*(公里|千米|米|厘米|英里|海里)/gu, of: ['公里', '米', '英里', '厘米'] },
  { pattern: /\d[\d.,]*[万亿千]*(公斤|吨|克|千克)/gu, of: ['公斤', '吨', '克'] },
  { pattern: /\d[\d.,]*(小时|分钟|秒|个月)/gu, of: ['小时', '分钟', '秒', '个月'] },
  { pattern: /\d[\d.,]*(%|％|‰)/gu, of: ['‰', '倍', '个百分点'] },
  { pattern: /\d[\d.,]*[万亿千]*(平方公里|平方米|公顷|亩)/gu, of: ['平方公里', '平方米', '公顷', '亩'] },
  { pattern: /(人民币|美元|欧元|日元|英镑|卢布)/gu, of: ['人民币', '美元', '欧元', '英镑', '卢布'] },
];

export const UNITS_ENGLISH: readonly Sort[] = [
  { pattern: /([$£€])(?=\d)/g, of: ['$', '£', '€'] },
  {
    pattern: /\d[\d.,]*(?: (?:million|billion|trillion))? (dollars|euros|pounds|yuan|rubles)\b/g,
    of: ['dollars', 'euros', 'pounds', 'yuan'],
  },
  {
    pattern:
      /(?:\d[\d.,]*|two|three|four|five|six|seven|ten) (miles|kilometers|kilometres|km|meters|metres|feet|inches)\b/g,
    of: ['miles', 'kilometres', 'metres', 'feet'],
  },
  {
    pattern: /(?:\d[\d.,]*|two|three|four|five|six|seven|ten) (years|months|weeks|days|hours|minutes|seconds)\b/g,
    of: ['years', 'months', 'weeks', 'days', 'hours', 'minutes'],
  },
  {
    pattern: /\d[\d.,]* (pounds|kilograms|kg|tons|tonnes|grams|ounces)\b/g,
    of: ['pounds', 'kilograms', 'tonnes', 'ounces'],
  },
  { pattern: /\d[\d.,]*(%)/g, of: ['‰', ' million', ' times'] },
];

export const UNITS_OTHER: readonly Sort[] = [
  { pattern: /\d ?([€$£])/g, of: ['€', '$', '£'] },
  { pattern: /([€$£]) ?\d/g, of: ['€', '$', '£'] },
  { pattern: /\d ?(%)/g, of: ['‰'] },
  { pattern: /\d (km|kg|m|cm|km²|m²)(?=[ .,])/g, of: ['km', 'kg', 'm', 'cm'] },
  {
    pattern: /\d (dollars|euros|Euro|Dollar|dólares|dollari|euro|dolarów|euros|долларов|евро|рублей)(?=[ .,])/g,
    of: ['euros', 'yen', 'евро', 'рублей', 'Dollar'],
  },
  { pattern: /\d[\d.,]*(?:억|만|조) ?(원|달러)/g, of: ['원', '달러', '엔'] },
  { pattern: /\d[\d.,]*(?:億|万|兆)?(円|ドル)/g, of: ['円', 'ドル', 'ユーロ'] },
];

export const NAMES_KNOWN =
  /北京|上海|广州|深圳|杭州|南京|武汉|成都|重庆|天津|西安|郑州|长沙|山东|江苏|浙江|广东|四川|湖北|湖南|河南|河北|福建|云南|新疆|西藏|台湾|香港|美国|日本|韩国|英国|法国|德国|俄罗斯|印度|澳大利亚|加拿大|欧盟|乌克兰|以色列|伊朗|华为|腾讯|阿里巴巴|百度|小米|苹果公司|特斯拉|新华社/gu;

export const NAMES_HAN = {
  places: [
    '鄂尔多斯',
    '景德镇',
    '义乌',
    '昆山',
    '喀什',
    '丽江',
    '哈密',
    '布拉格',
    '赫尔辛基',
    '乌兰巴托',
    '喀麦隆',
    '塞内加尔',
    '贵州',
    '甘肃',
    '巴西',
    '越南',
    '波兰',
    '东京',
    '比亚迪',
    '海尔',
  ],
  people: ['王建国', '李晓梅', '张伟', '欧阳明', '陈思远', '赵雷', '孙玉兰', '周凯', '吴敏', '郑爽'],
} as const;

export const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
export const TITLES =
  '记者|主任|教授|博士|院长|局长|部长|主席|总裁|经理|董事长|总经理|市长|省长|书记|专家|医生|律师|校长|发言人|会长|研究员|负责人';

export const FAMILY = {
  latin: [
    'Karlsson',
    'Okafor',
    'Moreau',
    'Tanaka',
    'Lisbon',
    'Nairobi',
    'Havel',
    'Petrov',
    'Vega',
    'Oslo',
    'Brighton',
    'Ankara',
  ],
  cyrillic: ['Петров', 'Карлсон', 'Осло', 'Найроби', 'Казань', 'Вега'],
} as const;
