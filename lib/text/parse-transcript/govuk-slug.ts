/**
 * The last part of a GOV.UK address, made from a title by Whitehall's rule: apostrophes are dropped, the rest goes
 * through Rails' `parameterize` (accents off, lower case, each run of other characters becomes one hyphen).
 * An address made so is a conclusion: two documents of one title differ by a number that the title doesn't tell.
 */
export function makeGovukSlug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '');
}
