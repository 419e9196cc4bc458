import { parseWrittenDate } from './read-date';

/** Accounts and offices that put pages on sites, and give no speeches. */
const NOBODY =
  /\b(?:admin|administrator|anonymous|author|contributor|correspondent|editor|editors|editorial|guest|moderator|newsdesk|newsroom|reporter|staff|team|unknown|user|webmaster|wordpress)\b|\b(?:news|press|media|communications) (?:desk|office|release|service)\b/i;

/**
 * The person that a page's line about its author names, without "Posted by" and the day; null where it names an account, an
 * office, the site itself, or a single word that could be any of them.
 *
 * @param siteNames what the site calls itself, and its host
 */
export function readByline(
  byline: string | null | undefined,
  siteNames: readonly (string | null | undefined)[],
): string | null {
  const name = (byline ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:posted|written|published|submitted|authored|added) )?by:? /i, '')
    .replace(/^author: ?/i, '')
    .replace(/(?:,| [|–—-])? (?:(?:posted|published|written) )?(?:on|at) .*$/i, (rest) =>
      parseWrittenDate(rest) ? '' : rest,
    )
    .trim();
  const isOneWord = !/\p{L}\S* +.*\p{L}{2}/u.test(name);
  if (isOneWord || /[@/\d]/.test(name) || NOBODY.test(name)) return null;
  const folded = fold(name);
  return siteNames.some((site) => site && isSame(folded, site)) ? null : name;
}

/** "The Example Times" on example-times.org. */
const isSame = (folded: string, site: string): boolean =>
  fold(site) === folded ||
  site
    .toLowerCase()
    .split('.')
    .some((label) => fold(label) === folded);

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|www\.) ?/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
