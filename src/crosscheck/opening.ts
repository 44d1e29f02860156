/** Words that report what follows: the clause they stand in is no part of it. */
const REPORTING =
  /(?:据|显示|报道|通报|表示|介绍|指出|透露|宣布|认为|强调|[称说电]|\b(?:according to|said|says|added|reports?|reported|announced|statistics|figures|data|shows?|showed))[^，,；;。]{0,24}[，,]$/iu;
const OPEN = /(?:^|[\n。！？!?…：:]|[^\d]\.|\b(?:that|said|says))["'“”‘’「」『』（(]*$/u;

/**
 * Whether words that stand behind `prefix` begin their sentence, or follow the words that report them: what they are about is then among them,
 * and not in a clause before.
 */
export function opensSentence(prefix: string): boolean {
  const before = prefix.replace(/[^\S\n]+$/u, '');
  return OPEN.test(before) || REPORTING.test(before);
}
