/**
 * The most that is read at once, in characters (bytes where a file is not read yet): some forty thousand claims. A larger
 * file would hold the page's thread for seconds. Apart from the parser, so that a panel can say so without loading it.
 */
export const LARGEST_IMPORT = 40_000_000;
