import type { AnnotatedPage } from '../annotations/annotation.ts';
import type { LabelSet } from '../annotations/own-label.ts';
import type { Export, ExportedPage } from '../formats/export.ts';
import { fromPage } from '../formats/export.ts';
import { FORMATS, type FormatName } from '../formats/formats.ts';
import { type ExportScope, within } from '../formats/scope.ts';
import type { ReportWords } from '../formats/words.ts';
import { writePieces } from '../formats/writer.ts';
import { languageTag, t } from '../i18n.ts';
import type { View } from '../messages/protocol.ts';
import { CallError } from '../messages/send.ts';
import { labelSets } from '../storage/label-sets.ts';
import type { Store } from '../storage/store.ts';

type ArticleView = Extract<View, { state: 'article' }>;

/** How much of what is known is exported. */
export type Scope = 'labelled' | 'all' | 'everything' | 'found' | 'chosen' | 'claim';

/** The words of reports in the reader's language. */
export function reportWords(): ReportWords {
  return {
    language: languageTag(),
    title: t('report_title'),
    exported: t('report_exported', '{n}'),
    untitled: t('report_untitled'),
    claim: t('report_claims_one', '{n}'),
    claims: t('report_claims_other', '{n}'),
    labels: { verified: t('label_verified'), disputed: t('label_disputed'), opinion: t('label_opinion') },
    unlabelled: t('report_unlabelled'),
    stances: { for: t('report_for'), against: t('report_against'), context: t('report_context') },
    article: t('report_article'),
    inArticle: t('report_in_article'),
    changed: t('report_changed', '{n}'),
    gone: t('report_gone'),
    evidence: t('report_evidence'),
    others: t('report_others'),
  };
}

/** What is to be exported, a batch of articles at a time: there may be more than should be in memory at once. */
export interface Gathered {
  /** Milliseconds since the epoch. */
  readonly exported: number;
  /** How many articles there are in all. */
  readonly articles: number;
  readonly batches: AsyncIterable<readonly ExportedPage[]>;
  /** The reader's label sets, where they come along. */
  readonly labelSets?: readonly LabelSet[];
}

/** How a long job goes on. */
export interface Going {
  /** Hears how much of it is done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
  /** Ends it: it fails with `stopped` then. */
  readonly signal?: AbortSignal;
}

/** Text that is gathered, in UTF-16 units, until the browser is given it: it keeps large files on the disk. */
const MOST_TEXT = 4 * 1024 * 1024;

/** A file of what the scope leaves of an export; null when there is nothing to export. */
export async function written(
  format: FormatName,
  gathered: Gathered,
  scope: ExportScope = {},
  { onShare, signal }: Going = {},
): Promise<Blob | null> {
  const { exported, articles, batches, labelSets: sets = [] } = gathered;
  const { writer, mime } = FORMATS[format];
  let isEmpty = true;
  async function* left(): AsyncGenerator<readonly ExportedPage[]> {
    let done = 0;
    for await (const batch of batches) {
      if (signal?.aborted) throw new CallError('stopped', 'Stopped by the reader');
      const pages = batch.map((page) => within(page, scope)).filter((page) => page !== null);
      if (pages.some(({ rows, events }) => rows.length + events.length > 0)) isEmpty = false;
      yield pages;
      done += batch.length;
      onShare?.(done / articles);
    }
  }
  const parts: Blob[] = [];
  let [texts, length]: [string[], number] = [[], 0];
  for await (const piece of writePieces(writer, left(), { exported, words: reportWords(), labelSets: sets })) {
    texts.push(piece);
    length += piece.length;
    if (length < MOST_TEXT) continue;
    parts.push(new Blob(texts));
    [texts, length] = [[], 0];
  }
  return isEmpty ? null : new Blob([...parts, ...texts], { type: mime });
}

/** The same of its first articles, as text; '' when there is nothing. */
export async function begun(
  format: FormatName,
  { exported, batches }: Gathered,
  scope: ExportScope,
  most: { readonly pages: number; readonly claims: number },
): Promise<string> {
  const pages: ExportedPage[] = [];
  for await (const batch of batches) {
    pages.push(...batch.slice(0, most.pages - pages.length));
    if (pages.length >= most.pages) break;
  }
  const first = pages.map((page) => ({ ...page, rows: page.rows.slice(0, most.claims) }));
  return (await (await written(format, listed({ exported, pages: first }), scope))?.text()) ?? '';
}

/** An export that is in memory already. */
export function listed({ exported, pages }: Export): Gathered {
  async function* batches(): AsyncGenerator<readonly ExportedPage[]> {
    yield pages;
  }
  return { exported, articles: pages.length, batches: batches() };
}

/** Everything in a store. Only reads: the background alone writes. Fails with a `CallError` of the storage. */
export async function everything(store: Store, now: number): Promise<Gathered> {
  const [reviewer, articles, { sets }] = await Promise.all([store.reviewer(), store.articles(), labelSets.get()]);
  async function* batches(): AsyncGenerator<readonly ExportedPage[]> {
    for await (const batch of store.logs()) yield batch.map((logged) => fromPage(logged, reviewer));
  }
  return { exported: now, articles, batches: batches(), labelSets: sets };
}

/** Articles of which chosen claims are read at a time. */
const BATCH = 20;

/** These kept claims (`<pageKey>:<claimKey>`), in the order of their articles. Fails as `everything` does. */
export async function some(store: Store, claims: readonly string[], now: number): Promise<Gathered> {
  const scope = { claims: new Set(claims) };
  const reviewer = await store.reviewer();
  const keys = [...new Set(claims.map((id) => id.split(':', 1)[0] ?? ''))];
  const read = async (key: string): Promise<ExportedPage | null> => {
    const [page, events] = await Promise.all([store.page(key), store.events(key)]);
    return page && within(fromPage({ page, events }, reviewer), scope);
  };
  async function* batches(): AsyncGenerator<readonly ExportedPage[]> {
    for (let at = 0; at < keys.length; at += BATCH) {
      const pages = await Promise.all(keys.slice(at, at + BATCH).map(read));
      yield pages.filter((page) => page !== null);
    }
  }
  return { exported: now, articles: keys.length, batches: batches() };
}

/** The article of a view: what was annotated, or with `all` every claim that was found. */
export async function article(store: Store, view: ArticleView, all: boolean, now: number): Promise<Export> {
  const [kept, events, reviewer] = await Promise.all([
    store.page(view.page),
    store.events(view.page),
    store.reviewer(),
  ]);
  const page = kept ?? unannotated(view, now);
  return { exported: now, pages: [fromPage({ page, events, claims: view.claims }, reviewer, all)] };
}

function unannotated({ page, article: { url, title, site, author, published, language } }: ArticleView, now: number) {
  const about = { key: page, url, title, site, author, published, language };
  return { ...about, textHash: '', seen: now, annotations: [] } satisfies AnnotatedPage;
}
