import type { AnnotatedPage, Verdict } from '../annotations/annotation.ts';
import type { ClaimType } from '../claims/claim.ts';
import { typeOf } from '../claims/type.ts';

/** A claim as far as it is counted. */
export interface Entry {
  readonly page: string;
  readonly site: string;
  readonly type: ClaimType;
  /** Everybody's standing verdicts. */
  readonly verdicts: readonly Pick<Verdict, 'reviewer' | 'name' | 'label' | 'at'>[];
}

/** The claims of a page; those dismissed are none. */
export function entriesOf({ key, url, site, language, annotations }: AnnotatedPage): Entry[] {
  const named = site === '' && URL.canParse(url) ? new URL(url).hostname : site;
  return annotations.flatMap(({ dismissed, target, verdicts }) =>
    dismissed ? [] : { page: key, site: named, type: typeOf(target.exact, language), verdicts },
  );
}
