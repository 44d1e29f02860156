import type { Driver } from './driver.ts';

/** What the options page keeps, in its own words. */
export interface Chosen {
  readonly neutral: boolean;
  readonly locale: 'auto' | 'en' | 'zh_CN' | 'zh_TW';
  /** Left out: the middle. */
  readonly amount?: 'few' | 'balanced' | 'all';
}

/** Sets the options as the options page would: a browser need not have the language to show the extension in it. */
export async function choose(driver: Driver, chosen: Chosen): Promise<void> {
  const screen = await driver.openScreen('options.html');
  await screen.evaluate(
    (neutral, locale, amount) => {
      interface Api {
        readonly storage: { readonly local: { set(values: object): Promise<void> } };
      }
      const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
      return (browser ?? chrome)?.storage.local.set({ settings: { neutral, locale, amount } }).then(() => null);
    },
    chosen.neutral,
    chosen.locale,
    chosen.amount ?? 'balanced',
  );
  await screen.close();
}
