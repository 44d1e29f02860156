/** Words that say how sure or how binding a claim is, and words that bound a figure. */

const ENGLISH =
  /^(?:may|might|could|can|will|would|shall|should|must|ought|likely|unlikely|possibly|probably|perhaps|maybe|reportedly|allegedly|apparently|supposedly|presumably|certainly|definitely|surely|potentially|expected|planned|plans|intends|aims|seems?|appears?|alleged|suspected|proposed|going|need|needs|has|have)$/iu;
const OTHERS =
  /^(?:kann|können|könnten?|soll(?:en|te|ten)?|muss|müssen|müsste|darf|dürfen|dürfte|wird|werden|würden?|vielleicht|wahrscheinlich|möglicherweise|angeblich|offenbar|peut|peuvent|pourrait|pourraient|doit|doivent|devrait|devraient|va|vont|probablement|peut-être|puede|pueden|podría|podrían|debe|deben|debería|va|van|probablemente|quizás?|può|possono|potrebbe|potrebbero|deve|devono|dovrebbe|forse|probabilmente|pode|podem|poderia|poderá|deve|devem|deveria|talvez|provavelmente|может|могут|мог|могла|могли|должен|должна|должны|будет|будут|вероятно|возможно|якобы|może|mogą|musi|muszą|powinien|prawdopodobnie|může|mohou|musí|asi|bisa|dapat|harus|akan|mungkin|diduga|olabilir|belki|muhtemelen)$/iu;
const ENGLISH_BOUND =
  /^(?:about|around|roughly|approximately|nearly|almost|over|under|above|below|exceeding|least|most|more|less|fewer|than|up|only|just|some|exactly|minimum|maximum|at|as|to)$/iu;
const HAN =
  /^(?:可能|或许|也许|大概|恐怕?|或将?|将会?|会|必将?|必须|一定|肯定|应该?|应当|须|需要?|能够?|可以?|有望|预计|拟|计划|打算|据称|据说|据悉|据报道?|疑似?|涉嫌|似乎|好像|势必|大约|约|要|得|不能|不可|有可能|很可能|或可|已经?|即将|正在?|曾经?|尚|基本|完全|几乎)$/u;
const HAN_BOUND =
  /^(?:大?约|近|逾|超过?|高于|低于|不足|不到|不少于|不低于|不超过|至少|至多|最多|最少|将近|接近|左右|上下|以上|以下|多|余|仅|只|突破|达到?|高达|少于|多于|大于|小于|未满|满|不止|负|过)$/u;

/** Whether all words of a stretch say how sure or how binding something is. */
export function isModal(words: readonly string[], han: string): boolean {
  return (
    (words.length > 0 || han !== '') &&
    words.every((word) => ENGLISH.test(word) || OTHERS.test(word)) &&
    (han === '' || HAN.test(han))
  );
}

/** Whether all words of a stretch bound a figure: more than, 不足. */
export function isBound(words: readonly string[], han: string): boolean {
  return (
    (words.length > 0 || han !== '') &&
    words.every((word) => ENGLISH_BOUND.test(word)) &&
    (han === '' || HAN_BOUND.test(han))
  );
}
