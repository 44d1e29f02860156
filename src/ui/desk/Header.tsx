import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LABELS } from '../../annotations/event.ts';
import { type Tally, tally } from '../../annotations/sections.ts';
import { number, t } from '../../i18n.ts';
import type { View } from '../../messages/protocol.ts';
import { hostOf } from '../../storage/off-sites.ts';
import { LabelGlyph } from '../glyphs.tsx';
import { IconButton } from '../IconButton.tsx';
import { publishedDay } from '../published.ts';
import { OffButton } from './States.tsx';
import { undoTitle } from './undo.ts';

/** A part that opens under the header. */
export type Panel = 'export' | 'filter' | 'keys';

interface Props {
  readonly view: Extract<View, { state: 'article' }>;
  readonly panel: Panel | null;
  readonly canUndo: boolean;
  readonly onPanel: (panel: Panel | null) => void;
  /** Opens the desk beside the page; undefined where it stands there already. */
  readonly onAside: (() => void) | undefined;
  readonly onUndo: () => void;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

function Tools({ view, panel, canUndo, onPanel, onAside, onUndo, onLibrary, onSettings }: Props): JSX.Element {
  const toggle = (name: Panel) => () => onPanel(panel === name ? null : name);
  return (
    <div class="tools">
      <IconButton drawing="undo" title={undoTitle(view.undoable)} command="undo" disabled={!canUndo} onClick={onUndo} />
      <IconButton
        drawing="none"
        title={t('filter_title')}
        command="search"
        expanded={panel === 'filter'}
        onClick={toggle('filter')}
      />
      <IconButton drawing="export" title={t('export_title')} expanded={panel === 'export'} onClick={toggle('export')} />
      <IconButton
        drawing="keys"
        title={t('keys_title')}
        command="help"
        expanded={panel === 'keys'}
        onClick={toggle('keys')}
      />
      {onAside && <IconButton drawing="aside" title={t('panel_open')} onClick={onAside} />}
      <IconButton drawing="library" title={t('library_open_all')} onClick={onLibrary} />
      <IconButton drawing="settings" title={t('settings')} onClick={onSettings} />
    </div>
  );
}

function Progress({ counts, labelled, total }: Tally): JSX.Element {
  return (
    <>
      <div class="tally">
        <p>{t('list_progress', labelled, total)}</p>
        <ul>
          {LABELS.map((label) => (
            <li key={label} class={label} title={t(`label_${label}`)}>
              <LabelGlyph label={label} filled={counts[label] > 0} />
              <span class="unseen">{t(`label_${label}`)}</span>
              {number(counts[label])}
            </li>
          ))}
        </ul>
      </div>
      <div class="progress" aria-hidden="true">
        {LABELS.filter((label) => counts[label] > 0).map((label) => (
          <span key={label} class={label} style={{ flexGrow: counts[label] }} />
        ))}
        <span style={{ flexGrow: total - labelled }} />
      </div>
    </>
  );
}

/** The article, how its claims stand, and the tools. */
export function Header({ view, ...tools }: Props): JSX.Element {
  const { article, claims, rest } = view;
  const standing = useMemo(() => tally(claims, rest), [claims, rest]);
  const about = [article.site, publishedDay(article.published)].filter((part) => part !== '').join(' · ');
  return (
    <div class="header">
      <div class="header-line">
        {!view.private && <OffButton host={hostOf(article.address)} />}
        <p class="soft about">{about}</p>
        <Tools view={view} {...tools} />
      </div>
      <h1 lang={article.language} dir="auto" title={article.title}>
        {article.title === '' ? article.site : article.title}
      </h1>
      {standing.total > 0 && <Progress {...standing} />}
    </div>
  );
}
