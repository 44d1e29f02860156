/** Words before a full stop that does not end the sentence, and words that show that it does after all. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Always followed by a name or a number: the sentence goes on. */
export const TITLES = list(
  'Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Gen Lt Col Sgt Capt Cmdr Maj Adm Brig Hon Rev Fr St Pres Sec Supt Det No Nos Fig Figs Vol vs v cf approx ca ' +
    'Mme Mlle Hr Sr Sra Dra Messrs Mt Ft Amb',
);

/** May also stand at the end of a sentence: what follows decides (`SENTENCE_OPENERS`). */
export const TRAILING_ABBREVIATIONS = list(
  'Inc Corp Co Ltd LLC Bros Jr Sr etc al Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd Rd Dept ' +
    'Calif Mass Conn Ala Ariz Ark Colo Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo ' +
    'pp p eds ed est Ph',
);

/** Words that open a sentence and do not continue a name. */
export const SENTENCE_OPENERS = list(
  'The A An This That These Those It He She They We You I In On At By For From With But And Or So Yet If When While As After Before ' +
    'Since There Here What Who Why How Where Its His Her Their Our My Not No Both Many Some Most Such To Of However Meanwhile Although Though',
);

/** German and Nordic month names after an ordinal ("am 3. Mai"). */
export const DAY_FIRST_MONTHS = list(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Quartal',
);
