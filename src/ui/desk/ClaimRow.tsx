import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LABELS } from '../../annotations/event.ts';
import type { ListedClaim } from '../../annotations/listing.ts';
import { named, number, t } from '../../i18n.ts';
import { ownLabel } from '../../storage/label-sets.ts';
import { useChosen } from '../chosen.ts';
import { LabelGlyph } from '../glyphs.tsx';
import { IconButton } from '../IconButton.tsx';
import { LabelButtons } from '../LabelButtons.tsx';
import { useLabelSets } from '../label-sets.ts';
import { ownTone } from '../OwnLabels.tsx';
import { quoteWords, reasonWords } from '../quote.tsx';
import { ChangedWords, GoneWords } from './Changed.tsx';
import { EndsField } from './EndsField.tsx';
import { EvidenceField, EvidenceList } from './Evidence.tsx';
import { History } from './History.tsx';
import { NoteField } from './NoteField.tsx';
import { type Field, rowId } from './rows.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly claim: ListedClaim;
  /** Language of the article, so that its words get their own font. */
  readonly language: string;
  readonly draft: string | undefined;
  readonly current: boolean;
  /** The note's field was opened; a note that has words is always open. */
  readonly noting: boolean;
  /** The field for evidence was opened. */
  readonly proving: boolean;
  /** The field that moves its ends was opened. */
  readonly bounding: boolean;
  /** The history was opened. */
  readonly telling: boolean;
  readonly private: boolean;
  readonly reviewer: string;
  readonly acts: RowActs;
  readonly place: Place;
}

/** What a row asks of its list. */
export interface RowActs {
  readonly choose: (claim: ListedClaim) => void;
  /** Opens or folds a field. */
  readonly field: (claim: ListedClaim, part: Field) => void;
  readonly dismiss: (claim: ListedClaim) => void;
  /** Folds a field, and goes back to the row. */
  readonly close: (claim: ListedClaim, part: Field) => void;
  /** Back from a field to the row. */
  readonly leave: (claim: ListedClaim) => void;
}

/** Where a row stands in its section: the how manieth of how many, and how many CSS pixels below the row that is drawn before it. */
interface Place {
  readonly index: number;
  readonly size: number;
  readonly gap: number;
  /** Hears of the row's element, to measure it. */
  readonly measure: (element: HTMLElement | null) => void;
}

function Quote({ claim, language, onJump }: { claim: ListedClaim; language: string; onJump: () => void }): JSX.Element {
  // what was changed is shown below, with what stood there before
  const words = quoteWords(claim.state === 'changed' ? { ...claim, reasons: [] } : claim);
  if (claim.span === null)
    return (
      <p class="quote" lang={language} dir="auto">
        {words}
      </p>
    );
  return (
    <button type="button" class="quote" lang={language} dir="auto" title={t('claim_jump')} onClick={onJump}>
      {words}
    </button>
  );
}

/** Labels that others gave, with the names of their own ones. */
function Others({ claim, reviewer }: Pick<Props, 'claim' | 'reviewer'>): JSX.Element | null {
  const others = claim.verdicts.filter((verdict) => verdict.reviewer !== reviewer);
  const counts = LABELS.map((label) => {
    const given = others.filter((verdict) => verdict.label === label);
    const own = new Set(given.flatMap(({ ownLabel: { name } = { name: '' } }) => name || []));
    const names = given.flatMap(({ name }) => name ?? []);
    return { label, count: given.length, own: [...own].join(', '), names };
  }).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <span class="others">
      {t('claim_others')}
      {counts.map(({ label, count, own, names }) => (
        <span key={label} class={label} title={[t(`label_${label}`), ...names].join(' · ')}>
          <LabelGlyph label={label} filled />
          <span class="unseen">{[t(`label_${label}`), ...names].join(', ')}</span> {number(count)}
          {own !== '' && <bdi>({own})</bdi>}
        </span>
      ))}
    </span>
  );
}

/** Whether anybody did anything to the claim. */
function wasTouched({ label, note, evidence, verdicts, own }: ListedClaim): boolean {
  return label !== null || note !== '' || own || evidence.length + verdicts.length > 0;
}

function Why({ claim, reviewer, telling, acts }: Pick<Props, 'claim' | 'reviewer' | 'telling' | 'acts'>): JSX.Element {
  const why = reasonWords(claim);
  return (
    <p class="why">
      {claim.own && <span class="type">{t('claim_own')}</span>}
      {why !== '' && (
        <span title={t('claim_why')}>
          <span class="type">{named('type', claim.type)}</span>
          <span class="unseen">{t('claim_why')}: </span>
          {why}
        </span>
      )}
      <Others claim={claim} reviewer={reviewer} />
      {wasTouched(claim) && (
        <button type="button" class="link" aria-expanded={telling} onClick={() => acts.field(claim, 'history')}>
          {t('history_title')}
        </button>
      )}
    </p>
  );
}

function Acts({ session, claim, noting, proving, bounding, acts }: Omit<Content, 'draft'>): JSX.Element {
  if (claim.dismissed)
    return (
      <div class="acts">
        <button type="button" class="button small" onClick={() => void session.restore(claim.id)}>
          {t('claim_restore')}
        </button>
      </div>
    );
  return (
    <div class="acts">
      <LabelButtons
        label={claim.label}
        ownLabel={claim.ownLabel}
        onLabel={(label) => void session.label(claim.id, label)}
      />
      <span class="side">
        <IconButton
          drawing="note"
          title={t('claim_note')}
          command="note"
          expanded={noting}
          onClick={() => acts.field(claim, 'note')}
        />
        <IconButton
          drawing="evidence"
          title={t('evidence_title')}
          command="evidence"
          expanded={proving}
          onClick={() => acts.field(claim, 'evidence')}
        />
        {claim.span !== null && (
          <IconButton
            drawing="ends"
            title={t('ends_title')}
            command="ends"
            expanded={bounding}
            onClick={() => acts.field(claim, 'ends')}
          />
        )}
        <IconButton
          drawing="dismiss"
          title={t('claim_dismiss')}
          command="dismiss"
          onClick={() => acts.dismiss(claim)}
        />
      </span>
    </div>
  );
}

type Content = Omit<Props, 'current' | 'place'>;

function Content({ draft, ...props }: Content): JSX.Element {
  const { session, claim, language, acts } = props;
  const text = draft ?? claim.note;
  const noting = props.noting || text !== '';
  const leave = () => acts.leave(claim);
  return (
    <>
      <Quote claim={claim} language={language} onJump={() => void session.flash(claim.id)} />
      <Why claim={claim} reviewer={props.reviewer} telling={props.telling} acts={acts} />
      <ChangedWords session={session} claim={claim} language={language} />
      <GoneWords session={session} claim={claim} language={language} />
      <Acts {...props} noting={noting} />
      {props.bounding && !claim.dismissed && (
        <EndsField session={session} claim={claim.id} language={language} onLeave={() => acts.close(claim, 'ends')} />
      )}
      {noting && !claim.dismissed && <NoteField session={session} claim={claim.id} text={text} onLeave={leave} />}
      <EvidenceList session={session} claim={claim.id} evidence={claim.evidence} reviewer={props.reviewer} />
      {props.telling && !claim.dismissed && (
        <History
          session={session}
          claim={claim.id}
          reviewer={props.reviewer}
          version={JSON.stringify([claim.label, claim.ownLabel, claim.note, claim.evidence.length, claim.target.exact])}
        />
      )}
      {props.proving && !claim.dismissed && (
        <EvidenceField session={session} claim={claim.id} private={props.private} onLeave={leave} />
      )}
    </>
  );
}

/** One claim: its words, why it is marked, its label and note. Its content is drawn anew only where that changes. */
export function ClaimRow({ current, place, ...content }: Props): JSX.Element {
  const { claim, acts } = content;
  const choose = () => acts.choose(claim);
  const own = ownLabel(useLabelSets(), claim.ownLabel);
  return (
    <li
      ref={place.measure}
      id={rowId(claim.id)}
      class={`claim ${claim.label ?? ''}`}
      data-index={place.index}
      aria-posinset={place.index + 1}
      aria-setsize={place.size}
      style={{ ...ownTone(own), marginTop: `${place.gap}px` }}
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      onFocusIn={choose}
      onPointerDown={choose}
    >
      {useMemo(
        () => (
          <Content {...content} />
        ),
        [useChosen(), ...Object.values(content)],
      )}
    </li>
  );
}
