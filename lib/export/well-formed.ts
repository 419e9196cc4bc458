/** The text with every half of a broken surrogate pair replaced by U+FFFD: what UTF-8 files and addresses can hold. */
export const makeWellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
