/**
 * The most that is read at once, in characters (bytes where a file is not read yet): some 180,000 claims of 1,100 each. The
 * 100,000 that the store is made for hold the page's thread for five seconds and half a gigabyte (Node); a restore is rare,
 * and a worker would have to copy it all back. Apart from the parser, so that a panel can say so without loading it.
 */
export const LARGEST_IMPORT = 200_000_000;

/** Beyond this, a file that nowhere says "speechmark" is refused unread; a smaller one is told where it stops being JSON. */
export const LARGEST_UNKNOWN = 1_000_000;
