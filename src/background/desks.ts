import { type AnchorAll, rememberedAnchors } from '../anchoring/remembered.ts';
import { believed } from '../annotations/aliases.ts';
import type { Page } from '../annotations/annotation.ts';
import { canonicalUrl } from '../annotations/canonical-url.ts';
import { pageKey, textHash } from '../annotations/keys.ts';
import type { Article, ReadArticle } from '../article.ts';
import { browser } from '../browser.ts';
import type { Claim } from '../claims/claim.ts';
import { findClaims } from '../claims/find.ts';
import { reportFault } from '../messages/fault.ts';
import type { Report } from '../messages/protocol.ts';
import { askTab, CallError } from '../messages/send.ts';
import { articleOf, editionOf } from './check.ts';

/** What lies open for one tab: its article, and what was found in it. */
export interface Desk {
  readonly tab: number;
  readonly private: boolean;
  readonly article: Article;
  /** What is kept of the article, if anything is. */
  readonly page: Page;
  readonly claims: readonly Claim[];
  /** Where stored claims stand in its text. */
  readonly anchors: AnchorAll;
  /** What the tab called what it told of the article. */
  readonly edition: string;
  /** Other canonical addresses of the article that its page tells of and that are believed. */
  readonly aliases: readonly string[];
}

/** Which article a tab shows: what must be known after a stop, to tell every tab that shows the same one. */
interface Shown {
  readonly page: string;
  readonly private: boolean;
}

const KEY = 'tab:';

/**
 * One desk a tab that shows an article. In memory: after the worker was stopped, a desk is laid again from what the tab
 * reports. Only which tab shows which article is written down, in the session.
 */
export class Desks {
  readonly #desks = new Map<number, Desk>();

  /** Lays a desk for what the tab shows now; claims are found, and stored ones anchored, once for one text. */
  async lay(tab: number, isPrivate: boolean, read: ReadArticle, edition: string): Promise<Desk> {
    const last = this.#desks.get(tab);
    const text = last?.article.text === read.text ? last : null;
    const same = text?.article.language === read.language ? text : null;
    const claims = same?.claims ?? findClaims(read.text, read.language);
    const anchors = text?.anchors ?? rememberedAnchors(read.text);
    const desk = { tab, private: isPrivate, claims, anchors, edition, ...about(read) };
    this.#desks.set(tab, desk);
    if (last?.page.key !== desk.page.key || last.private !== isPrivate) {
      const shown: Shown = { page: desk.page.key, private: isPrivate };
      // Without it the tab is not told of what other tabs do; that is no reason not to read.
      await browser.storage.session.set({ [KEY + tab]: shown }).catch((error) => reportFault('desk', error));
    }
    return desk;
  }

  /** The tab's desk. Fails with `no-article` when the tab shows none. */
  async of(tab: number): Promise<Desk> {
    const desk = this.#desks.get(tab) ?? (await this.ask(tab));
    if (desk === null) throw new CallError('no-article', 'This tab shows no article');
    return desk;
  }

  /** Asks the tab itself what it shows; null when that is no article, or nobody answers. */
  async ask(tab: number): Promise<Desk | null> {
    const report = await this.report(tab);
    if (report?.kind === 'unchanged') return this.held(tab);
    if (report?.kind !== 'article') return null;
    const { incognito, url } = await browser.tabs.get(tab);
    return this.lay(tab, incognito, articleOf(report.article, url ?? report.article.address), editionOf(report));
  }

  /** The desk that lies here; null when there is none, or it was lost. */
  held(tab: number): Desk | null {
    return this.#desks.get(tab) ?? null;
  }

  /** What the tab says of itself, `unchanged` when that is the desk that lies here; null when nobody answers. */
  report(tab: number): Promise<Report | null> {
    return askTab(tab, 'report', { have: this.held(tab)?.edition ?? '' }).catch(() => null);
  }

  /** The tabs that show a page (any, when null), in private windows or in all others. */
  async showing(page: string | null, isPrivate: boolean): Promise<number[]> {
    const all = Object.entries(await browser.storage.session.get(null));
    return all.flatMap(([key, value]) => {
      if (!key.startsWith(KEY)) return [];
      const shown = value as Shown;
      return shown.private === isPrivate && shown.page === (page ?? shown.page) ? Number(key.slice(KEY.length)) : [];
    });
  }

  /** The page a tab shows, also when its desk was lost; null when it shows none. */
  async pageOf(tab: number): Promise<Shown | null> {
    const shown = (await browser.storage.session.get(KEY + tab))[KEY + tab] as Shown | undefined;
    return shown ?? null;
  }

  /** The tab is gone, or shows an article no more. */
  async clear(tab: number): Promise<void> {
    this.#desks.delete(tab);
    await browser.storage.session.remove(KEY + tab);
  }
}

function about(read: ReadArticle): Pick<Desk, 'article' | 'page' | 'aliases'> {
  const url = canonicalUrl(read.address);
  const { title, site, author, published, language, text } = read;
  const page = { url, title, site, author, published, language, key: pageKey(url) };
  const aliases = believed(url, read.aliases ?? []);
  return { article: { ...read, url }, page: { ...page, textHash: textHash(text), seen: Date.now() }, aliases };
}
