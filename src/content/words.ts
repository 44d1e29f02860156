import * as en from '../_locales/en/messages.json';
import * as zh from '../_locales/zh_CN/messages.json';
import type { CardWords } from '../marks/card-view.ts';
import { CallError } from '../messages/send.ts';

/**
 * The card's words. They are named one by one, not asked of `i18n.ts`: that holds all the words of all screens, and this script is loaded
 * into every article. The keys are those of `_locales`, so the compiler finds one that is missing.
 */
const EN = {
  card_title: en.card_title,
  claim_why: en.claim_why,
  claim_own_none: en.claim_own_none,
  label_verified: en.label_verified,
  label_disputed: en.label_disputed,
  label_opinion: en.label_opinion,
  claim_take_back: en.claim_take_back,
  card_note: en.card_note,
  claim_dismiss: en.claim_dismiss,
  card_close: en.card_close,
  act_withdrawn: en.act_withdrawn,
  act_labelled: en.act_labelled,
  error_storage: en.error_storage,
  error_storage_full: en.error_storage_full,
  error_no_article: en.error_no_article,
  error_no_claim: en.error_no_claim,
  error_no_popup: en.error_no_popup,
  error_unexpected: en.error_unexpected,
  cue_percentage: en.cue_percentage,
  cue_amount: en.cue_amount,
  cue_count: en.cue_count,
  cue_number: en.cue_number,
  cue_date: en.cue_date,
  cue_time: en.cue_time,
  cue_duration: en.cue_duration,
  cue_ranking: en.cue_ranking,
  cue_comparison: en.cue_comparison,
  cue_change: en.cue_change,
  cue_cause: en.cue_cause,
  cue_law: en.cue_law,
  cue_source: en.cue_source,
  cue_speech: en.cue_speech,
  cue_event: en.cue_event,
  cue_plan: en.cue_plan,
  cue_state: en.cue_state,
  cue_denial: en.cue_denial,
  cue_quotation: en.cue_quotation,
  cue_assertion: en.cue_assertion,
} as const;
const ZH: Readonly<Record<keyof typeof EN, { readonly message: string }>> = {
  card_title: zh.card_title,
  claim_why: zh.claim_why,
  claim_own_none: zh.claim_own_none,
  label_verified: zh.label_verified,
  label_disputed: zh.label_disputed,
  label_opinion: zh.label_opinion,
  claim_take_back: zh.claim_take_back,
  card_note: zh.card_note,
  claim_dismiss: zh.claim_dismiss,
  card_close: zh.card_close,
  act_withdrawn: zh.act_withdrawn,
  act_labelled: zh.act_labelled,
  error_storage: zh.error_storage,
  error_storage_full: zh.error_storage_full,
  error_no_article: zh.error_no_article,
  error_no_claim: zh.error_no_claim,
  error_no_popup: zh.error_no_popup,
  error_unexpected: zh.error_unexpected,
  cue_percentage: zh.cue_percentage,
  cue_amount: zh.cue_amount,
  cue_count: zh.cue_count,
  cue_number: zh.cue_number,
  cue_date: zh.cue_date,
  cue_time: zh.cue_time,
  cue_duration: zh.cue_duration,
  cue_ranking: zh.cue_ranking,
  cue_comparison: zh.cue_comparison,
  cue_change: zh.cue_change,
  cue_cause: zh.cue_cause,
  cue_law: zh.cue_law,
  cue_source: zh.cue_source,
  cue_speech: zh.cue_speech,
  cue_event: zh.cue_event,
  cue_plan: zh.cue_plan,
  cue_state: zh.cue_state,
  cue_denial: zh.cue_denial,
  cue_quotation: zh.cue_quotation,
  cue_assertion: zh.cue_assertion,
};

type Key = keyof typeof EN;
const isKey = (key: string): key is Key => Object.hasOwn(EN, key);

/** The card's words in a language of ours (`en`, `zh_CN`); any other counts as English. */
export function cardWords(locale: string): CardWords {
  const messages = locale === 'zh_CN' ? ZH : EN;
  const t = (key: Key) => messages[key].message;
  const named = (family: string, name: string) => {
    const key = `${family}_${name.replaceAll('-', '_')}`;
    return isKey(key) ? t(key) : null;
  };
  return {
    language: locale === 'zh_CN' ? 'zh-CN' : 'en',
    title: t('card_title'),
    why: t('claim_why'),
    own: t('claim_own_none'),
    labels: { verified: t('label_verified'), disputed: t('label_disputed'), opinion: t('label_opinion') },
    takeBack: t('claim_take_back'),
    note: t('card_note'),
    dismiss: t('claim_dismiss'),
    close: t('card_close'),
    withdrawn: t('act_withdrawn'),
    labelled: (label) => t('act_labelled').replace('$1', t(`label_${label}`)),
    cue: (cue) => named('cue', cue),
    failed: (error) => (error instanceof CallError && named('error', error.code)) || t('error_unexpected'),
  };
}
