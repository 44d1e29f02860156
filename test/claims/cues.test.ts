import { describe, expect, it } from 'vitest';
import { CUE_NAMES, CUES, type Cue, isShown, SILENT_CUES } from '../../src/claims/cues/cue.ts';
import { EN } from '../../src/claims/cues/en.ts';
import { GENERAL } from '../../src/claims/cues/general.ts';
import { cuesFor } from '../../src/claims/cues/lexicon.ts';
import { hits } from '../../src/claims/cues/matcher.ts';
import { ZH } from '../../src/claims/cues/zh.ts';

const cuesIn = (text: string, language: string): Set<string> =>
  new Set(hits(text, { start: 0, end: text.length }, cuesFor(language)).map((hit) => hit.cue));

/** A wording, the cue it must give, and a near miss that must not give it. */
const cases: { language: string; cue: Cue['cue']; yes: string; no: string }[] = [
  { language: 'zh', cue: 'percentage', yes: '同比增长5.7%', no: '增长很快' },
  { language: 'zh', cue: 'percentage', yes: '百分之六十', no: '百分之前' },
  { language: 'zh', cue: 'percentage', yes: '约九成学生', no: '公司成立' },
  { language: 'zh', cue: 'amount', yes: '总值13.81万亿元', no: '一元论' },
  { language: 'zh', cue: 'amount', yes: '789亿美元', no: '美元走强' },
  { language: 'zh', cue: 'count', yes: '增长了近800倍', no: '倍感欣慰' },
  { language: 'zh', cue: 'count', yes: '有2100多家', no: '家喻户晓' },
  { language: 'zh', cue: 'date', yes: '2024年5月9日', no: '日常' },
  { language: 'zh', cue: 'law', yes: '根据《网络安全法》', no: '想法' },
  { language: 'zh', cue: 'speech', yes: '发言人表示，会议推迟', no: '小说' },
  { language: 'zh', cue: 'event', yes: '列车抵达上海', no: '明天很好' },
  { language: 'zh', cue: 'ranking', yes: '居全国第一', no: '一起' },
  { language: 'zh', cue: 'cause', yes: '导致价格上涨', no: '向导' },
  { language: 'zh', cue: 'question', yes: '这是真的吗', no: '这是真的' },
  { language: 'zh', cue: 'exhortation', yes: '我们必须努力', no: '必胜客' },
  { language: 'zh', cue: 'boilerplate', yes: '责任编辑：张三', no: '编辑部成立' },
  { language: 'zh', cue: 'metaphor', yes: '犹如灯塔', no: '如期' },
  { language: 'en', cue: 'percentage', yes: '60% of trade', no: '60 trades' },
  { language: 'en', cue: 'percentage', yes: 'forty percent', no: 'the recent one' },
  { language: 'en', cue: 'amount', yes: 'cost $1.5 million', no: 'cost a fortune' },
  { language: 'en', cue: 'amount', yes: 'ten million dollars', no: 'dollar' },
  { language: 'en', cue: 'date', yes: 'on 3 May', no: 'you may' },
  { language: 'en', cue: 'law', yes: 'the treaty', no: 'the treat' },
  { language: 'en', cue: 'speech', yes: 'she said so', no: 'the saidiya' },
  { language: 'en', cue: 'comparison', yes: 'fewer than ten', no: 'a few' },
  { language: 'en', cue: 'cause', yes: 'which led to losses', no: 'the leader' },
  { language: 'en', cue: 'exhortation', yes: 'we must act', no: 'mustard' },
  { language: 'en', cue: 'hedge', yes: 'it could be', no: 'the cold' },
  { language: 'de', cue: 'percentage', yes: 'um 12 % gestiegen', no: 'um zwölf gestiegen' },
  { language: 'fr', cue: 'amount', yes: '30 € par mois', no: '30 par mois' },
  { language: 'xx', cue: 'date', yes: '2024-05-10', no: '12345' },
];

describe('cues', () => {
  it.each(cases)('$language $cue: in "$yes", not in "$no"', ({ language, cue, yes, no }) => {
    expect(cuesIn(yes, language)).toContain(cue);
    expect(cuesIn(no, language)).not.toContain(cue);
  });

  it('has names that are stable words, each of one kind', () => {
    for (const name of [...CUES, ...SILENT_CUES]) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set([...CUES, ...SILENT_CUES]).size).toBe(CUES.length + SILENT_CUES.length);
    const shown = CUE_NAMES.filter((cue, number) => isShown({ cue, number, start: 0, end: 1 }));
    expect(shown).toEqual(CUES);
    expect(CUE_NAMES).toHaveLength(CUES.length + SILENT_CUES.length);
  });

  it('gives places that hold the wording', () => {
    const text = '前言。同比增长5.7%。';
    const found = hits(text, { start: 3, end: text.length }, cuesFor('zh'));
    expect(found.filter((hit) => hit.cue === 'percentage').map(({ start, end }) => text.slice(start, end))).toEqual([
      '5.7%',
    ]);
  });

  it('repeats nothing without a bound, so that no pattern can run away', () => {
    const loose = [...GENERAL, ...ZH, ...EN].filter(({ source }) => /[\])}\w][*+]|\{\d+,\}/.test(source));
    expect(loose.map(({ source }) => source)).toEqual([]);
  });
});
