import type { JSX } from 'preact';
import { type Part, wordsNow, wordsThen } from '../../anchoring/parts.ts';
import { archiveLink } from '../../annotations/archive.ts';
import type { ListedClaim } from '../../annotations/listing.ts';
import { near } from '../../annotations/near.ts';
import { named, t } from '../../i18n.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly claim: ListedClaim;
  readonly language: string;
}

/** Words in which what differs is struck out or underlined: never told by colour alone. */
function Run({ parts, as: Name }: { parts: readonly Part[]; as: 'del' | 'ins' }): JSX.Element {
  return (
    <>
      {parts.map(({ text, differs }, index) =>
        differs ? <Name key={index}>{text}</Name> : <span key={index}>{text}</span>,
      )}
    </>
  );
}

function kinds({ changes }: ListedClaim): string {
  return [...new Set(changes.map(({ kind }) => named('changed_kind', kind)))].join(' · ');
}

/** The button that moves a claim to what is selected in the page. */
function Move({ session, claim }: Omit<Props, 'language'>): JSX.Element {
  return (
    <button
      type="button"
      class="button small"
      title={t('changed_move_hint')}
      onClick={() => void session.reanchor(claim.id)}
    >
      {t('changed_move')}
    </button>
  );
}

/** The way to the article as it was; nothing is asked of the archive before the click. */
function Archived({ claim: { target, evidence, verdicts } }: Pick<Props, 'claim'>): JSX.Element | null {
  const link = archiveLink(target, evidence, verdicts);
  if (link === null) return null;
  return (
    <a class="archived" href={link.url} target="_blank" rel="noreferrer noopener" title={link.url}>
      {t(link.given ? 'archive_copy' : 'archive_look')}
    </a>
  );
}

/** A claim whose words were changed after it was labelled: the words of then, what differs, and the way out. */
export function ChangedWords({ session, claim, language }: Props): JSX.Element | null {
  const { state, span, target, quote, changes, label, note } = claim;
  if (state !== 'changed' || span === null) return null;
  return (
    <div class="changed">
      <p class="changed-title">
        {t('changed_title')}: {kinds(claim)}
      </p>
      <dl>
        <dt>{t('changed_then')}</dt>
        <dd lang={language} dir="auto">
          <Run parts={wordsThen(target.exact, changes)} as="del" />
        </dd>
        <dt>{t('changed_now')}</dt>
        <dd lang={language} dir="auto">
          <Run parts={wordsNow(quote, span, changes)} as="ins" />
        </dd>
      </dl>
      {label !== null && <p class="soft">{t('changed_given', t(`label_${label}`))}</p>}
      {note !== '' && <p class="soft">{t('changed_note')}</p>}
      <div class="changed-acts">
        <button type="button" class="button small" onClick={() => void session.keep(claim.id)}>
          {t('changed_keep')}
        </button>
        <Move session={session} claim={claim} />
        <Archived claim={claim} />
      </div>
    </div>
  );
}

/** Stored surroundings of so many UTF-16 units were cut somewhere, perhaps inside a word; shorter ones end with the text. */
const CUT = 30;
/** What may be half a word. */
const PIECE = "[\\p{L}\\p{N}'’]{1,16}";
const FIRST_PIECE = new RegExp(`^${PIECE}\\s+`, 'u');
const LAST_PIECE = new RegExp(`\\s+${PIECE}$`, 'u');

/** What stood around words that are gone, without the halves of words at its ends. */
function surroundings(target: ListedClaim['target']): string {
  const { prefix, exact, suffix } = near(target);
  const before = prefix.length < CUT ? prefix : `…${prefix.replace(FIRST_PIECE, '').trimStart()}`;
  const after = suffix.length < CUT ? suffix : `${suffix.replace(LAST_PIECE, '').trimEnd()}…`;
  return `${before}[${exact.length > 24 ? '…' : exact}]${after}`;
}

/** A claim that is gone: what stood around its words, and the way to other words. */
export function GoneWords({ session, claim, language }: Props): JSX.Element | null {
  if (claim.state !== 'gone') return null;
  const { prefix, suffix } = claim.target;
  return (
    <div class="changed">
      {prefix + suffix !== '' && (
        <p class="soft" lang={language} dir="auto">
          {t('gone_context', surroundings(claim.target))}
        </p>
      )}
      <div class="changed-acts">
        <Move session={session} claim={claim} />
        <Archived claim={claim} />
      </div>
    </div>
  );
}
