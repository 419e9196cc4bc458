/** A name as a reference list files it; `literal` where its parts can't be told. */
export type FiledName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** "The Rt Hon Damian Hinds MP" is "Damian Hinds". */
export const withoutStyle = (name: string): string =>
  name.replace(/^(?:the )?(?:rt|right) hon(?:ourable)?\.? /i, '').replace(/,? MP$/, '');

const FORMS_OF_ADDRESS = /^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame)\.? )+/i;
const LETTERS_AFTER = /,? (?:[A-Z]{2,4}|Kt)$/;
/** Ranks whose holder is known by the rank: "Lord Agnew" is not filed under A. */
const RANK =
  /^(?:lord|lady|baroness|baron|earl|viscount|viscountess|countess|duke|duchess|hrh|hm|his|her|king|queen|prince|princess|the) /i;
const PARTICLES = new Set(['de', 'den', 'der', 'di', 'da', 'du', 'la', 'le', 'van', 'von', 'al', 'ap', 'ben', 'bin']);

/**
 * The last word is taken as the family name, with the particles before it. Styles, forms of address and letters after the name are left
 * out, as reference lists do. Peers, monarchs and names of one word stay as they are.
 */
export function fileUnder(name: string): FiledName {
  const plain = stripLetters(withoutStyle(name.trim().replace(/\s+/g, ' ')));
  const bare = plain.replace(FORMS_OF_ADDRESS, '');
  const words = bare.split(' ');
  if (RANK.test(bare) || words.length < 2 || bare.includes(',')) return { literal: plain };
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has((words[at - 1] as string).toLowerCase())) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

/** "Jo Bloggs OBE MP"; a name in capitals is no letters after a name. */
function stripLetters(name: string): string {
  if (name === name.toUpperCase()) return name;
  let stripped = name;
  while (LETTERS_AFTER.test(stripped) && stripped.split(' ').length > 2) stripped = stripped.replace(LETTERS_AFTER, '');
  return stripped;
}
