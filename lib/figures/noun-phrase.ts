import { isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

/** Words that no noun phrase goes on behind. */
const ENDS = words(
  `of in to who whom whose that which and or but are is was were be been being have has had will would can could should may
  might must do does did across from for at on by with without within through throughout since until when where while if as
  than because so not also now currently today tomorrow into onto over under about after before between against during per
  we you they he she it i this these those there here each every all both were't don't didn't won't including such not only
  yesterday ago later went came go come said say took make made get got work works live lives need needs want
  benefitting benefiting took take the a an his her their our my your its said`,
);
export const endsPhrase = (key: string): boolean => ENDS.has(key);

/** Before the noun, but no part of what is counted. */
const LEADS = words(
  `more additional extra further other others new different individual separate key main major important important
  further such full whole consecutive successive remaining existing current recent great final first last next of the our
  these those their its your my his her people's brand single specific particular distinct broad big simple small large
  most very really following former two three four five six seven eight nine ten twelve`,
);
const PLURALS = words(
  `people children men women police staff teeth feet mice geese personnel cattle sheep aircraft spacecraft criteria media data
  families fish series species alumni headquarters`,
);
const SINGULARS = words(
  `is was has this thus its his us as yes always perhaps across less unless process access success progress business
  crisis basis analysis press class address loss pass mass boss stress congress witness illness campus status virus focus
  bus gas plus bonus census consensus politics economics news towards afterwards besides sometimes news express
  various previous serious religious famous obvious dangerous enormous continuous numerous tremendous ambitious
  cross brass glass fitness homelessness overseas wales paris texas lens business'`,
);

export const isPlural = (key: string): boolean =>
  PLURALS.has(key) ||
  (key.length > 3 && key.endsWith('s') && !key.endsWith('ss') && !key.endsWith('ous') && !SINGULARS.has(key));

/** Plurals only where no noun follows: "the young", but "young boys". */
const ADJECTIVES = words('young poor homeless elderly youth unemployed disabled staff police data media fish people');

export interface NounPhrase {
  /** As it was written, without "new", "of our" and the like. */
  readonly from: number;
  readonly next: number;
}

/** "people" and "staff" are nouns unless a plural follows: "staff members". */
const isBareNoun = (line: Line, i: number): boolean =>
  isOneOf(keyAt(line, i), 'people|staff|police') && !isPlural(keyAt(line, i + 1));

/** The plural noun, with what qualifies it, that a number before `i` counts: "social workers". Looks seven words ahead. */
export function findCounted(line: Line, i: number): NounPhrase | null {
  let from: number | null = null;
  for (let at = i; at < i + 7; at++) {
    const token = tokenAt(line, at);
    const { key } = token;
    if (token.kind === 'sign') {
      // "full-time staff", "children's", "£1,000-plus"; any other sign ends the phrase.
      if ((key === '-' && token.isGlued) || key === '’' || key === "'") continue;
      return null;
    }
    if (token.kind === 'number') return null;
    if (from === null && (LEADS.has(key) || isOneOf(key, '-'))) continue;
    if (ENDS.has(key)) return null;
    from ??= at;
    const isBare = ADJECTIVES.has(key) && (endsPhrase(keyAt(line, at + 1)) || tokenAt(line, at + 1).kind === 'sign');
    if (ADJECTIVES.has(key) ? !isBare && !isBareNoun(line, at) : !isPlural(key)) continue;
    if (token.isPossessive || (isOneOf(keyAt(line, at + 1), "'|’") && tokenAt(line, at + 1).isGlued)) continue;
    if (keyAt(line, at + 1) === '-' && tokenAt(line, at + 1).isGlued) continue;
    return { from, next: at + 1 };
  }
  return null;
}
