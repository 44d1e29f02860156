import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FormatName } from '../formats/formats.ts';
import { t } from '../i18n.ts';

/** Lines that are shown, and characters of each. */
const LINES = 12;
const WIDTH = 240;

interface Props {
  readonly format: FormatName;
  /** What the file would begin with; '' when it would be empty. Another function, and it is asked anew. */
  readonly begin: () => Promise<string>;
}

/** The first lines of a file. */
export function firstLines(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const shown = lines
    .slice(0, LINES)
    .map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH).toWellFormed()}…` : line));
  return [...shown, ...(lines.length > LINES ? ['…'] : [])].join('\n').trimEnd();
}

/** What would be saved: a report as it will look, other files by their first lines. */
export function ExportPreview({ format, begin }: Props): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    begin().then(
      (begun) => isWanted && setText(begun),
      () => isWanted && setText(''),
    );
    return () => {
      isWanted = false;
    };
  }, [begin]);
  if (text === '') return <p class="soft">{t('export_empty')}</p>;
  if (format === 'html' && text !== null) {
    // without the right to run anything: what a page wrote is in it
    return <iframe class="export-preview" sandbox="" srcdoc={text} title={t('export_preview')} />;
  }
  return <pre class="export-preview">{firstLines(text ?? '')}</pre>;
}
