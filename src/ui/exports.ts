import type { AnnotatedPage } from '../annotations/annotation.ts';
import type { Export, ExportedPage } from '../formats/export.ts';
import { fromPage } from '../formats/export.ts';
import { FORMATS, type FormatName } from '../formats/formats.ts';
import { type ExportScope, within } from '../formats/scope.ts';
import type { ReportWords } from '../formats/words.ts';
import { languageTag, t } from '../i18n.ts';
import type { View } from '../messages/protocol.ts';
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

/** The text of what the scope leaves of an export; null when there is nothing to export. */
export function written(format: FormatName, { exported: now, pages }: Export, scope: ExportScope = {}): string | null {
  const exported = { exported: now, pages: pages.map((page) => within(page, scope)).filter((page) => page !== null) };
  return exported.pages.some(({ rows, events }) => rows.length + events.length > 0)
    ? FORMATS[format].write(exported, reportWords())
    : null;
}

/** Everything in a store, or `most` of its articles. Only reads: the background alone writes. Fails with a `CallError` of the storage. */
export async function everything(store: Store, now: number, most = Number.POSITIVE_INFINITY): Promise<Export> {
  const pages: ExportedPage[] = [];
  const reviewer = await store.reviewer();
  for await (const batch of store.logs()) {
    for (const logged of batch.slice(0, most - pages.length)) pages.push(fromPage(logged, reviewer));
    if (pages.length >= most) break;
  }
  return { exported: now, pages };
}

/** These kept claims (`<pageKey>:<claimKey>`), in the order of their articles. Fails as `everything` does. */
export async function some(store: Store, claims: readonly string[], now: number): Promise<Export> {
  const scope = { claims: new Set(claims) };
  const reviewer = await store.reviewer();
  const pages: ExportedPage[] = [];
  for (const key of new Set(claims.map((id) => id.split(':', 1)[0] ?? ''))) {
    const page = await store.page(key);
    const exported = page && within(fromPage({ page, events: await store.events(key) }, reviewer), scope);
    if (exported) pages.push(exported);
  }
  return { exported: now, pages };
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
