/** Words that say how sure or how binding a claim is, and words that bound a figure. */
import { words as wordsOf } from './words.ts';

const MODAL = wordsOf(
  'may might could can will would shall should must ought likely unlikely possibly probably perhaps maybe reportedly ' +
    'allegedly apparently supposedly presumably certainly definitely surely potentially expected planned plans intends aims ' +
    'seems seem appears appear alleged suspected proposed going need needs has have',
  'kann können könnten könnte sollen sollte sollten soll muss müssen müsste darf dürfen dürfte wird werden würden würde ' +
    'vielleicht wahrscheinlich möglicherweise angeblich offenbar peut peuvent pourrait pourraient doit doivent devrait ' +
    'devraient va vont probablement puede pueden podría podrían debe deben debería van probablemente quizás quizá può ' +
    'possono potrebbe potrebbero deve devono dovrebbe forse probabilmente pode podem poderia poderá devem deveria talvez ' +
    'provavelmente может могут мог могла могли должен должна должны будет будут вероятно возможно якобы może mogą musi ' +
    'muszą powinien prawdopodobnie může mohou musí asi bisa dapat harus akan mungkin diduga olabilir belki muhtemelen',
);
const BOUND = wordsOf(
  'about around roughly approximately nearly almost over under above below exceeding least most more less fewer than up ' +
    'only just some exactly minimum maximum at as to',
);
const HAN = wordsOf(
  '可能 或许 也许 大概 恐怕 恐 或将 或 将会 将 会 必将 必 必须 一定 肯定 应该 应 应当 须 需要 需 能够 能 可以 可 有望 预计 拟 计划 打算 据称 据说 据悉 据报道 据报 疑似 疑 涉嫌 似乎 好像 势必 大约 ' +
    '约 要 得 不能 不可 有可能 很可能 或可 已经 已 即将 正在 正 曾经 曾 尚 基本 完全 几乎',
);
const HAN_BOUND = wordsOf(
  '大约 约 近 逾 超过 超 高于 低于 不足 不到 不少于 不低于 不超过 至少 至多 最多 最少 将近 接近 左右 上下 以上 以下 多 余 仅 只 突破 达到 达 高达 少于 多于 大于 小于 未满 满 不止 负 过',
);

/** Whether all words of a stretch say how sure or how binding something is. */
export function isModal(words: readonly string[], han: string): boolean {
  return (
    (words.length > 0 || han !== '') &&
    words.every((word) => MODAL.has(word.toLowerCase())) &&
    (han === '' || HAN.has(han))
  );
}

/** Whether all words of a stretch bound a figure: more than, 不足. */
export function isBound(words: readonly string[], han: string): boolean {
  return (
    (words.length > 0 || han !== '') &&
    words.every((word) => BOUND.has(word.toLowerCase())) &&
    (han === '' || HAN_BOUND.has(han))
  );
}
