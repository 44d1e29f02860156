import type { JSX } from 'preact';
import { date, t } from '../../i18n.ts';
import type { View } from '../../messages/protocol.ts';
import { Strip } from '../Strip.tsx';

type ArticleView = Extract<View, { state: 'article' }>;

/** Says that the article was edited after it was labelled, and what that did to the claims; nothing when it was not. */
export function EditedStrip({ edited }: Pick<ArticleView, 'edited'>): JSX.Element | null {
  if (edited === null) return null;
  const { changed, gone } = edited;
  return (
    <Strip>
      <span>
        {t('edited_strip', date(new Date(edited.at)))}{' '}
        {changed + gone > 0 ? t('edited_claims', changed, gone) : t('edited_same')}
        {edited.title !== null && ` ${t('edited_title', edited.title)}`}
      </span>
    </Strip>
  );
}
