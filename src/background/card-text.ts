import { CUES } from '../claims/cues/cue.ts';
import { languageTag, named, t } from '../i18n.ts';
import { CARD_KEYS, type CardText } from '../messages/card-text.ts';

/** The card's words in the reader's language. */
export function cardText(): CardText {
  const words = CARD_KEYS.map((key) => [key, t(key, '$1')]);
  const cues = CUES.map((cue) => [`cue_${cue}`, named('cue', cue)]);
  return { language: languageTag(), words: Object.fromEntries([...words, ...cues]) };
}
