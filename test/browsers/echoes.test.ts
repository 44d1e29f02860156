/** The library points out what is said in several articles, and figures that contradict each other, and leads to the other article. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './driver.ts';
import { keep } from './kept.ts';
import { poll } from './poll.ts';
import { SHELF } from './shelf.ts';
import { itStaysClean, useStage } from './stage.ts';

/** Where the two that contradict each other stand. */
const ADDRESSES = [SHELF[0]?.url ?? '', SHELF[1]?.url ?? ''];

/** The notes under each claim that has some. Runs in the library. */
function readNotes(): Record<string, string[]> {
  const items = [...document.querySelectorAll('.item')].map((item) => [
    item.querySelector('.quote')?.textContent ?? '',
    [...item.querySelectorAll('.item-echo')].map((note) => note.textContent ?? ''),
  ]);
  return Object.fromEntries(items.filter(([, notes]) => notes?.length !== 0));
}

describe.each(BROWSERS)('what is said elsewhere in %s', (name) => {
  const stage = useStage(name, (world) => {
    for (const address of ADDRESSES) world.serve(address, { body: '<!doctype html><title>Trade</title>' });
  });
  let library: Tab;

  it('stands under its claim', async () => {
    library = await stage().driver.openScreen('library.html');
    await keep(library, SHELF);
    // they come one after another
    await poll('the notes', async () => Object.keys(await library.evaluate(readNotes)).length === 4);
    const minsk = 'How Minsk pays for what it buys';
    const rubles = 'Belarus and Russia settle most of their trade in rubles';
    expect(await library.evaluate(readNotes)).toEqual({
      'exports to China rose by 12,000 tonnes in 2025': [
        expect.stringMatching(`^Also in 1 other article: (?:${minsk}|${rubles})$`),
      ],
      '2025年白俄罗斯对华出口货物1.2万吨': ['Also in 1 other article: 明斯克地铁三号线全线贯通'],
      '2025年白俄罗斯对华出口货物12000吨': ['Also in 1 other article: 白俄罗斯与俄罗斯贸易六成以卢布结算'],
      '45% of Belarus’ trade with Russia is settled in rubles in 2025': [`Another article says 60%: ${rubles}`],
    });
    await library.click('#words');
    await library.type('60%');
    await poll('the note of the other one', async () => {
      const notes = Object.values(await library.evaluate(readNotes)).flat();
      return notes.length === 1 && notes[0] === `Another article says 45%: ${minsk}`;
    });
  });

  it('is found by a filter', async () => {
    await library.click('#words');
    await library.press('Escape');
    await library.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('select:has([value=contradiction])');
      if (!select) throw new Error('no such filter');
      select.value = 'contradiction';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await poll('the two that differ', () => library.evaluate(() => document.querySelectorAll('.item').length === 2));
    expect(Object.values(await library.evaluate(readNotes)).flat()).toHaveLength(2);
  });

  it('leads to the other article', async () => {
    const { world } = stage();
    await library.click('.item-echo .link');
    await poll('the article', async () => world.log.some((address) => ADDRESSES.includes(address)));
  });

  itStaysClean(stage);
});
