/** Names of people, places and organisations: capitals tell them in scripts that have them; Chinese needs words. */

/** Countries, regions, cities and organisations that news names by these words. */
const KNOWN =
  '中国|美国|俄罗斯|俄国|乌克兰|白俄罗斯|英国|法国|德国|日本|韩国|朝鲜|印度|巴基斯坦|孟加拉国|尼泊尔|斯里兰卡|伊朗|伊拉克|以色列|巴勒斯坦|黎巴嫩|叙利亚|约旦|沙特阿拉伯|沙特|阿联酋|卡塔尔|科威特|也门|阿曼|土耳其|埃及|利比亚|苏丹|埃塞俄比亚|肯尼亚|尼日利亚|南非|摩洛哥|阿尔及利亚|突尼斯|刚果|安哥拉|加纳|' +
  '意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|波兰|捷克|匈牙利|罗马尼亚|保加利亚|希腊|奥地利|爱尔兰|冰岛|塞尔维亚|克罗地亚|立陶宛|拉脱维亚|爱沙尼亚|斯洛伐克|摩尔多瓦|格鲁吉亚|阿塞拜疆|亚美尼亚|哈萨克斯坦|乌兹别克斯坦|吉尔吉斯斯坦|塔吉克斯坦|土库曼斯坦|蒙古|阿富汗|' +
  '越南|老挝|柬埔寨|泰国|缅甸|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|文莱|东帝汶|澳大利亚|澳洲|新西兰|加拿大|墨西哥|古巴|巴西|阿根廷|智利|秘鲁|哥伦比亚|委内瑞拉|玻利维亚|厄瓜多尔|乌拉圭|巴拿马|' +
  '欧洲|亚洲|非洲|美洲|拉美|北美|南美|中东|东南亚|中亚|东亚|南亚|欧盟|东盟|北约|联合国|世卫组织|世贸组织|世界银行|国际货币基金组织|亚投行|金砖|上合组织|' +
  '北京|上海|天津|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|台北|高雄|' +
  '石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|杭州|宁波|温州|绍兴|金华|合肥|福州|厦门|泉州|南昌|济南|青岛|烟台|潍坊|郑州|洛阳|武汉|宜昌|襄阳|长沙|株洲|广州|深圳|珠海|佛山|东莞|中山|惠州|南宁|桂林|海口|三亚|成都|绵阳|贵阳|昆明|大理|拉萨|西安|咸阳|兰州|西宁|银川|乌鲁木齐|唐山|保定|邯郸|大同|包头|鞍山|徐州|南通|扬州|盐城|嘉兴|台州|芜湖|漳州|赣州|临沂|淄博|开封|南阳|汕头|湛江|柳州|遵义|' +
  '莫斯科|基辅|明斯克|华盛顿|纽约|洛杉矶|旧金山|芝加哥|伦敦|巴黎|柏林|罗马|马德里|布鲁塞尔|日内瓦|维也纳|东京|大阪|首尔|平壤|新德里|孟买|德黑兰|耶路撒冷|特拉维夫|加沙|开罗|安卡拉|伊斯坦布尔|悉尼|墨尔本|多伦多|河内|曼谷|雅加达|马尼拉|吉隆坡|' +
  '华为|小米|苹果|谷歌|微软|亚马逊|腾讯|阿里巴巴|阿里|百度|京东|美团|拼多多|字节跳动|抖音|快手|网易|新浪|搜狐|比亚迪|特斯拉|宁德时代|吉利|蔚来|理想|小鹏|三星|英伟达|英特尔|高通|台积电|中芯国际|联想|海尔|格力|美的|茅台|五粮液|中石油|中石化|国家电网|中国移动|中国联通|中国电信|中兴|大众|丰田|本田|宝马|奔驰|波音|空客|' +
  '工商银行|农业银行|建设银行|中国银行|交通银行|招商银行|央行|美联储|新华社|人民日报|路透社|彭博社|法新社|美联社|塔斯社|国务院|外交部|商务部|财政部|发改委|教育部|国防部|卫健委|统计局|海关总署|白宫|国会|参议院|众议院|五角大楼|克里姆林宫|最高法院|中央|' +
  '特朗普|拜登|奥巴马|布林肯|普京|泽连斯基|卢卡申科|马克龙|朔尔茨|默克尔|苏纳克|约翰逊|岸田文雄|安倍晋三|尹锡悦|莫迪|埃尔多安|内塔尼亚胡|金正恩|习近平|李强|王毅|李克强|王沪宁|丁薛祥|何立峰|秦刚';
const KNOWN_AT = new RegExp(KNOWN, 'gu');

/** Surnames that are seldom anything else. */
const SURNAMES =
  '王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任陆廖姚邱谭韦贾邹石熊孟秦阎薛侯雷龙段郝孔邵史毛顾赖武康贺严尹钱施洪龚庞樊兰殷翟倪欧阳';
const TITLE =
  '总统|总理|首相|主席|副主席|部长|副部长|外长|防长|市长|省长|州长|书记|教授|副教授|博士|院士|先生|女士|董事长|总经理|总裁|经理|记者|发言人|主任|局长|司长|厅长|处长|校长|院长|律师|法官|医生|委员|议员|大使|将军|上将|司令|首席|创始人|负责人|专家|学者|分析师';
const BEHIND = new RegExp(`^(?:${TITLE})`, 'u');
const BEFORE = new RegExp(`(?:${TITLE}|同志)$`, 'u');
const SUFFIX =
  /^(?:有限公司|公司|集团|银行|大学|学院|医院|法院|检察院|委员会|研究院|研究所|研究中心|协会|基金会|出版社|电视台|日报|晚报|时报|通讯社|省|市|县|区|州|镇|乡|村|岛|湖|山|江|河|港|站|机场|党|部|局|署|厅|中学|小学|路|街)/u;
/** Characters that write foreign names. */
const SOUNDS =
  /^[阿艾安奥巴白班贝本比彼宾波伯博布查达戴丹道德登迪蒂杜多恩尔法菲费芬丰佛弗福盖冈高戈哥格古圭哈海汉豪赫亨胡华怀霍基吉加贾杰金卡凯坎康考柯科克肯库拉莱赖兰朗劳勒雷里利连林琳龙卢鲁路伦罗洛马迈曼梅门蒙米密摩莫姆穆纳奈南内尼涅纽诺欧帕派佩彭皮普奇齐乔切琼丘让热瑞若萨塞桑森沙尚舍圣施史斯松苏索塔泰坦汤特腾提托陀瓦万威韦维温沃乌武西希夏谢辛欣雅亚扬耶叶伊因英尤于约扎詹珍芝朱兹佐泽连]{2,8}$/u;
const NO_NAMES = new Set(
  'The A An In On At It He She They We I You This That These Those And But Or If When While As For From With By To Of Is Are Was Were Has Have Had Will Would No Not Its His Her Their Our My More Most Many Some All Both Each Every Only Also After Before Since Until'.split(
    ' ',
  ),
);

/** Whether a word with capitals is a name; the first word of a sentence only where nothing ordinary begins so. */
export function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !NO_NAMES.has(word);
}

/** Where names that are known stand in a Chinese text. */
export function hanNames(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(KNOWN_AT), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/**
 * The stretch of Chinese that is a name and holds `[start, end)`, told by what stands around it: a surname before it, a title
 * beside it, the suffix of an organisation or place behind it, the sound of a foreign name, a dot inside; null when nothing tells.
 */
export function hanNameAround(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const length = end - start;
  if (length === 0 || length > 10 || !/^[\p{Script=Han}·]+$/u.test(words)) return null;
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 5)];
  if (words.includes('·') || after.startsWith('·') || before.endsWith('·')) return { start, end };
  const last = before.slice(-1);
  if (length <= 4 && (BEHIND.test(after) || BEFORE.test(before))) return { start, end };
  if (length <= 2 && last !== '' && SURNAMES.includes(last)) return { start: start - 1, end };
  if (length <= 3 && SURNAMES.includes(words.charAt(0)) && (length > 1 || /^[\p{Script=Han}]{1,2}/u.test(after)))
    return { start, end };
  if (length <= 6 && SUFFIX.test(after)) return { start, end: end + (SUFFIX.exec(after)?.[0].length ?? 0) };
  return SOUNDS.test(words) && length >= 2 ? { start, end } : null;
}
