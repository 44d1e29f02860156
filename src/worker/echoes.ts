import type { AnnotatedPage } from '../annotations/annotation.ts';
import { Crosscheck, type Said } from '../crosscheck/crosscheck.ts';
import { opensSentence } from '../crosscheck/opening.ts';
import type { Heard } from '../messages/jobs.ts';
import { kept, seldom } from './kept.ts';

/** Claims after which it is told what is known so far; after twice as many the next time, as what is said of a claim is worked out anew. */
const FIRST = 500;
/** Echoes told in one message: a screen takes them without a halt. */
const MOST = 500;

/** Looks for what is said in several articles, as `Jobs.echoes` says. Fails with a `CallError` of the storage. */
export async function echoes(hear: (heard: Heard) => void): Promise<null> {
  const articles = await kept.articles();
  const crosscheck = new Crosscheck();
  const isDue = seldom();
  let [read, claims, due] = [0, 0, FIRST];
  const tell = () => {
    const share = read / articles;
    const news = [...crosscheck.news()];
    for (let at = 0; at < news.length; at += MOST) hear({ share, echoes: news.slice(at, at + MOST) });
  };
  for await (const batch of kept.recent()) {
    for (const page of batch) {
      for (const said of saidIn(page)) {
        crosscheck.add(said);
        claims++;
      }
      read++;
      if (isDue()) hear({ share: read / articles, echoes: [] });
      if (claims < due) continue;
      due = 2 * claims;
      tell();
    }
  }
  tell();
  return null;
}

function saidIn({ key: page, published, language, annotations }: AnnotatedPage): Said[] {
  return annotations
    .filter(({ dismissed }) => !dismissed)
    .map(({ id, target: { exact, prefix } }) => ({
      id,
      quote: exact,
      opens: opensSentence(prefix),
      page,
      published,
      language,
    }));
}
