/** Languages of GOV.UK's translations and their neighbours that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['arab', 'hebr', 'nkoo', 'syrc', 'thaa']);

/** The direction of a language's script, its tag as BCP 47 writes it or with the underscores of other programs; a script named in the tag decides before the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split(/[-_]/);
  const script = rest.find((part) => part.length === 4);
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(primary);
  return isRightToLeft ? 'rtl' : 'ltr';
}
