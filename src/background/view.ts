import type { AnnotatedPage } from '../annotations/annotation.ts';
import type { Event } from '../annotations/event.ts';
import { redoable, undoable } from '../annotations/fold.ts';
import type { ListedClaim } from '../annotations/listing.ts';
import type { Order } from '../annotations/sections.ts';
import { browser, type Tabs } from '../browser.ts';
import type { Report, View } from '../messages/protocol.ts';
import { hostOf, offSites } from '../storage/off-sites.ts';
import { settings } from '../storage/settings.ts';
import type { Draft } from '../storage/store.ts';
import type { Stores } from '../storage/stores.ts';
import { articleOf, editionOf, reasonOf } from './check.ts';
import type { Desk, Desks } from './desks.ts';
import { editedSince } from './edited.ts';
import { Lists, type Wanted } from './lists.ts';
import { covers, patternFor } from './patterns.ts';
import { rowsOf } from './rows.ts';
import type { Opening } from './screens.ts';
import type { Sites } from './sites.ts';
import { type Facts, type Grants, isRevoked, type Standing, standing } from './standing.ts';

/** What is said of a tab that shows no article. */
type Without = Exclude<Standing, 'article' | 'inject'>;

interface Kept {
  readonly claims: readonly ListedClaim[];
  readonly known: AnnotatedPage | null;
  readonly drafts: readonly Draft[];
  readonly events: readonly Event[];
  readonly reviewer: string;
  readonly order: Order;
}

/** Looks at a tab for a screen: asks its content script, and puts one in where the reader's click lets us. */
export class Views {
  readonly #desks: Desks;
  readonly #stores: Stores;
  readonly #sites: Sites;
  readonly #lists = new Lists();
  readonly #injecting = new Map<number, Promise<boolean>>();

  constructor(desks: Desks, stores: Stores, sites: Sites) {
    this.#desks = desks;
    this.#stores = stores;
    this.#sites = sites;
  }

  /**
   * `once`: also where the reader took the site's access back. `wanted`: how much of its list. `seen`: the tab, where the browser just told
   * of it.
   */
  async of(tab: number, once: boolean, opening: Opening, wanted: Wanted, seen: Tabs.Tab | null): Promise<View> {
    const last = this.#desks.held(tab);
    // most often the desk that lies here is still right: what it takes is read meanwhile
    const early = last && this.#kept(last);
    early?.catch(() => undefined);
    // a reader waits for this: all that can be asked at once is
    const [known, grants, hosts, told] = await Promise.all([
      // the tab may have been closed while its popup was asking
      seen ?? browser.tabs.get(tab).catch(() => null),
      this.#sites.grants(),
      offSites.get(),
      this.#desks.report(tab),
    ]);
    if (known === null) return { state: 'closed', tab };
    let report = told;
    const { url, status, incognito } = known;
    if (once && url !== undefined) await this.#sites.allowOnce(tab, url);
    const said = report?.kind === 'article' ? report.article.address : null;
    const held = report?.kind === 'unchanged' ? this.#desks.held(tab) : null;
    const address = url ?? said ?? held?.article.address ?? null;
    const isOnce = address !== null && isRevoked(address, grants) && (await this.#sites.isAllowedOnce(tab, address));
    const off = address !== null && hosts.includes(hostOf(address));
    const facts = { ...grants, url: address, loading: status === 'loading', once: isOnce, off };
    let state = standing({ ...facts, report: kindOf(report), tried: false });
    // A script that the browser started by itself was sent away; a fresh one reads the page.
    if (state === 'inject' || (once && !off)) {
      // one that is put in meanwhile, for another screen, sends this one away while it answers
      if (await this.#inject(tab)) report = (await this.#desks.report(tab)) ?? (await this.#desks.report(tab));
      state = standing({ ...facts, report: kindOf(report), tried: true });
    }
    if (state === 'article' && report?.kind === 'unchanged') {
      const desk = await this.#desks.of(tab);
      const kept = await (desk === last && early ? early : this.#kept(desk));
      return this.#article(desk, kept, grants, opening, wanted);
    }
    if (state === 'article' && report?.kind === 'article') {
      const read = articleOf(report.article, address ?? '');
      const desk = await this.#desks.lay(tab, incognito, read, editionOf(report));
      return this.#article(desk, await this.#kept(desk), grants, opening, wanted);
    }
    await this.#desks.clear(tab);
    return without({ tab, private: incognito }, address ?? '', state as Without, report);
  }

  /** Puts the content script in once for all who ask at the same time: a second one would send the first away while it answers. */
  #inject(tab: number): Promise<boolean> {
    const injecting = this.#injecting.get(tab) ?? this.#sites.inject(tab).finally(() => this.#injecting.delete(tab));
    this.#injecting.set(tab, injecting);
    return injecting;
  }

  /** What is kept of a desk's article, and what it amounts to. */
  async #kept(desk: Desk): Promise<Kept> {
    const store = this.#stores.of(desk.private);
    const page = desk.page.key;
    const [claims, known, drafts, events, reviewer, { order }] = await Promise.all([
      rowsOf(desk, this.#stores),
      store.page(page),
      store.drafts(page),
      store.events(page),
      store.reviewer(),
      settings.get(),
    ]);
    return { claims, known, drafts, events, reviewer, order };
  }

  #article(
    desk: Desk,
    { claims, known, drafts, events, reviewer, order }: Kept,
    { allowed, builtIn }: Grants,
    { focus, notice }: Opening,
    wanted: Wanted,
  ): View {
    const { text, ...article } = desk.article;
    const open = covers(allowed, article.address);
    const last = undoable(events, reviewer);
    const quote = claims.find(({ id }) => id === last?.body.claim)?.quote ?? '';
    return {
      state: 'article',
      tab: desk.tab,
      private: desk.private,
      access: !open ? 'visit' : covers(builtIn, article.address) ? 'built-in' : 'granted',
      origin: open ? '' : patternFor(article.address),
      article,
      page: desk.page.key,
      ...this.#lists.tell(claims, order, focus === null ? wanted : { ...wanted, first: Number.POSITIVE_INFINITY }),
      drafts: Object.fromEntries(drafts.map(({ claim, text: typed }) => [claim, typed])),
      undoable: last === null ? null : { type: last.body.type, quote },
      reviewer,
      redoable: redoable(events, reviewer) !== null,
      edited: editedSince(desk.article, known?.revision, claims),
      focus: claims.some(({ id }) => id === focus) ? focus : null,
      notice,
    };
  }
}

function kindOf(report: Report | null): Facts['report'] {
  return report?.kind === 'unchanged' ? 'article' : (report?.kind ?? null);
}

function without(about: Pick<Desk, 'tab' | 'private'>, url: string, state: Without, report: Report | null): View {
  const { tab } = about;
  if (state === 'closed' || state === 'reading') return { state, tab };
  const host = hostOf(url);
  if (state === 'silent') return { state, tab, host };
  if (state === 'other') return { state, ...about, host, reason: report?.kind === 'other' ? reasonOf(report) : '' };
  return { state, tab, host, origin: patternFor(url) };
}
