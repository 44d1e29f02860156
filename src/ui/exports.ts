import type { AnnotatedPage } from '../annotations/annotation.ts';
import type { Export, ExportedPage } from '../formats/export.ts';
import { fromPage } from '../formats/export.ts';
import type { FormatName } from '../formats/formats.ts';
import type { ExportScope } from '../formats/scope.ts';
import type { ReportWords } from '../formats/words.ts';
import { languageTag, t } from '../i18n.ts';
import { Aside, type Source, type Writing } from '../messages/jobs.ts';
import type { View } from '../messages/protocol.ts';
import { labelSets } from '../storage/label-sets.ts';
import { settings } from '../storage/settings.ts';
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

/** How a long job goes on. */
export interface Going {
  /** Hears how much of it is done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
  /** Ends it: it fails with `stopped` then. */
  readonly signal?: AbortSignal;
}

/** All that is kept on the machine. */
export const EVERYTHING: Source = { from: 'kept', claims: null };

/** A file of what the scope leaves of a source, as it is at a time (ms); null when there is nothing to export. Fails with a `CallError`. */
export async function written(
  format: FormatName,
  source: Source,
  exported: number,
  scope: ExportScope = {},
  going: Going = {},
): Promise<Blob | null> {
  const sets = source === EVERYTHING ? (await labelSets.get()).sets : [];
  return aside({ format, source, scope, exported, words: reportWords(), labelSets: sets }, going);
}

/** All that is kept, with what makes it the reader's own again where it is taken in; null and failures as of `written`. */
export async function backup(store: Store, exported: number): Promise<Blob | null> {
  const [reviewer, { name }, { sets }] = await Promise.all([store.reviewer(), settings.get(), labelSets.get()]);
  const mine = reviewer === '' ? {} : { reviewer: { reviewer, name } };
  return aside({
    format: 'json',
    source: EVERYTHING,
    scope: {},
    exported,
    words: reportWords(),
    labelSets: sets,
    ...mine,
  });
}

/** How much a preview is made of. */
const PREVIEWED = { pages: 3, claims: 5 };

/** The same of its first articles, as text; '' when there is nothing. */
export async function begun(format: FormatName, source: Source, exported: number, scope: ExportScope): Promise<string> {
  const file = await aside({ format, source, scope, exported, words: reportWords(), most: PREVIEWED });
  return (await file?.text()) ?? '';
}

/** Writes in a thread of its own: a large file takes a while. */
async function aside(writing: Writing, { onShare = () => undefined, signal }: Going = {}): Promise<Blob | null> {
  const thread = new Aside();
  signal?.addEventListener('abort', () => thread.end());
  try {
    return await thread.run('write', writing, onShare);
  } finally {
    thread.end();
  }
}

/** Everything in a store that only a screen can read. Fails with a `CallError` of the storage. */
export async function held(store: Store): Promise<Source> {
  const reviewer = await store.reviewer();
  const pages: ExportedPage[] = [];
  for await (const batch of store.logs()) pages.push(...batch.map((logged) => fromPage(logged, reviewer)));
  return { from: 'hand', pages };
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
