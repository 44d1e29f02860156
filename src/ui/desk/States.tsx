import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { errorText, named, t } from '../../i18n.ts';
import type { ErrorCode } from '../../messages/error-code.ts';
import type { View } from '../../messages/protocol.ts';
import { turnSite } from '../../storage/off-sites.ts';
import { IconButton } from '../IconButton.tsx';
import { Notice } from '../Notice.tsx';
import { Strip } from '../Strip.tsx';
import { requestSite } from '../sites.ts';
import type { Session } from './session.ts';

type Closed<S extends View['state']> = Extract<View, { state: S }>;

/** Asks for a site at the click; the popup may close while the browser asks, the background goes on from there. */
function useGrant(origin: string, session: Session): { readonly refused: boolean; readonly grant: () => void } {
  const [refused, setRefused] = useState(false);
  const grant = () => {
    requestSite(origin).then(
      (given) => {
        setRefused(!given);
        if (given) void session.refresh();
      },
      () => setRefused(true),
    );
  };
  return { refused, grant };
}

function Refused({ refused }: { refused: boolean }): JSX.Element {
  return <p role="status">{refused && t('permission_refused')}</p>;
}

/** Nothing was heard of the tab yet. */
export function Loading(): JSX.Element {
  return (
    <p class="opening soft" role="status">
      {t('state_loading')}
    </p>
  );
}

/** No access yet: one click turns the site on. */
export function Off({ view, session }: { view: Closed<'off'>; session: Session }): JSX.Element {
  const { refused, grant } = useGrant(view.origin, session);
  return (
    <Notice drawing="power" title={t('state_off_title', view.host)} text={t('state_off_text')}>
      <button type="button" class="button main" onClick={grant}>
        {t('state_off_button', view.host)}
      </button>
      <p class="soft">{t('state_off_hint')}</p>
      <Refused refused={refused} />
    </Notice>
  );
}

/** Access was taken back: give it back, or read this page once. */
export function Revoked({ view, session }: { view: Closed<'revoked'>; session: Session }): JSX.Element {
  const { refused, grant } = useGrant(view.origin, session);
  return (
    <Notice drawing="lock" title={t('state_revoked_title', view.host)} text={t('state_revoked_text')}>
      <button type="button" class="button main" onClick={grant}>
        {t('state_revoked_button')}
      </button>
      <button type="button" class="button" onClick={() => void session.readOnce()}>
        {t('state_revoked_once')}
      </button>
      <Refused refused={refused} />
    </Notice>
  );
}

/** Everything is off on this site: one click turns it on again. */
export function Silent({ view }: { view: Closed<'silent'> }): JSX.Element {
  return (
    <Notice drawing="power" title={t('state_silent_title', view.host)} text={t('state_silent_text')}>
      <button type="button" class="button main" onClick={() => void turnSite(view.host, true)}>
        {t('state_silent_button', view.host)}
      </button>
    </Notice>
  );
}

/** Turns everything off on a site; the notice that takes the desk's place turns it on again. */
export function OffButton({ host }: { host: string }): JSX.Element {
  return <IconButton drawing="power" title={t('site_turn_off', host)} onClick={() => void turnSite(host, false)} />;
}

/** The view itself could not be had. */
export function Failed({ failure, session }: { failure: ErrorCode; session: Session }): JSX.Element {
  return (
    <Notice drawing="alert" title={t('state_error_title')} text={errorText(failure)}>
      <button type="button" class="button main" onClick={() => void session.refresh()}>
        {t('state_error_retry')}
      </button>
    </Notice>
  );
}

/** Every state in which there is no article and nothing to do but read why. */
export function Without({ view }: { view: Closed<'reading' | 'other' | 'closed'> }): JSX.Element {
  if (view.state === 'reading')
    return <Notice drawing="page" title={t('state_reading_title')} text={t('state_reading_text')} />;
  if (view.state === 'closed')
    return <Notice drawing="lock" title={t('state_closed_title')} text={t('state_closed_text')} />;
  return (
    <Notice drawing="page" title={t('state_other_title')} text={named('other', view.reason) ?? t('other_unknown')} />
  );
}

/** In the panel: a tab that only a click on the toolbar button lets us see, or that nobody may. */
export function Unseen(): JSX.Element {
  return <Notice drawing="lock" title={t('state_unseen_title')} text={t('state_unseen_text')} />;
}

/** Above an article that is read for this visit only: one click makes it so always. */
export function VisitStrip({ view, session }: { view: Closed<'article'>; session: Session }): JSX.Element {
  const { refused, grant } = useGrant(view.origin, session);
  const host = new URL(view.article.address).hostname;
  return (
    <Strip>
      <span>{refused ? t('permission_refused') : t('visit_strip')}</span>
      <button type="button" class="link" onClick={grant}>
        {t('visit_always', host)}
      </button>
    </Strip>
  );
}
