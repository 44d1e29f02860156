import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Export } from '../formats/export.ts';
import { FORMATS } from '../formats/formats.ts';
import { errorText, t } from '../i18n.ts';
import { CallError } from '../messages/send.ts';
import { reportWords } from '../ui/exports.ts';
import { Notice } from '../ui/Notice.tsx';
import { sheetOf, wanted } from './sheet.ts';

/** Puts the report of an export into the document: its words are text and its style is ours (`formats/html.ts`). */
function Report({ exported }: { exported: Export }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const report = new DOMParser().parseFromString(FORMATS.html.write(exported, reportWords()), 'text/html');
    const parts = [...report.querySelectorAll('head > style, main')];
    place.current?.replaceChildren(...parts.map((part) => document.importNode(part, true)));
    document.title = exported.pages[0]?.page.title || report.title;
  });
  return <div ref={place} />;
}

/** One article's claims in their context, on a sheet to be printed. */
export function PrintScreen(): JSX.Element | null {
  const [sheet, setSheet] = useState<{ exported: Export | null; failure: string | null } | null>(null);
  useEffect(() => {
    sheetOf(wanted(location.search), Date.now()).then(
      (exported) => setSheet({ exported, failure: null }),
      (error) =>
        setSheet({ exported: null, failure: errorText(error instanceof CallError ? error.code : 'unexpected') }),
    );
  }, []);
  if (sheet === null) return null;
  const { exported, failure } = sheet;
  const isEmpty = (exported?.pages[0]?.rows.length ?? 0) === 0;
  return (
    <>
      <nav class="print-bar">
        <a href="library.html">{t('library_title')}</a>
        <button type="button" class="button main" disabled={isEmpty} onClick={() => print()}>
          {t('print_title')}
        </button>
      </nav>
      {exported && !isEmpty ? (
        <Report exported={exported} />
      ) : (
        <main>
          <Notice
            drawing="page"
            title={failure ?? t('print_none')}
            {...(failure ? {} : { text: t('print_none_text') })}
          />
        </main>
      )}
    </>
  );
}
