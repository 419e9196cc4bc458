/** Lines and columns count from 1; a column counts UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export function locateOffset(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lineStart + 1 };
}

export type JsonPath = readonly (string | number)[];

/** Where a text stops being JSON, or null where it is JSON to its end. Engines say it differently or not at all. */
export const findSyntaxFault = (text: string): number | null => scan(text, null).fault;

/** Where in a JSON text the value at a path begins; of the nearest value around it, if there is none at the path itself. */
export const findValue = (text: string, path: JsonPath): number => scan(text, path).found;

/** An open array or object: its index or key at the moment. */
interface Level {
  readonly isArray: boolean;
  at: number | string;
}

/** What may come next. `first value` and `first key` may also be the end of an empty array or object. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma or end' | 'nothing';

/** Of open arrays and objects: no file of ours comes near, and each costs memory. What lies deeper counts as no JSON. */
const DEEPEST = 10_000;

/**
 * One pass over the grammar of RFC 8259, with its own stack, so that a million opening brackets can't exhaust the
 * engine's. Linear; about a second for 50 MB, and only run on texts with a fault.
 */
function scan(text: string, wanted: JsonPath | null): { fault: number | null; found: number } {
  const levels: Level[] = [];
  let expected: Expected = 'value';
  let found = 0;
  /** How many steps of the wanted path the open levels have in common with it. */
  let deepest = 0;
  let i = 0;

  const afterValue = (): Expected => (levels.length > 0 ? 'comma or end' : 'nothing');
  const note = (offset: number): void => {
    if (
      wanted &&
      levels.length <= wanted.length &&
      levels.length >= deepest &&
      levels.every((l, n) => l.at === wanted[n])
    ) {
      deepest = levels.length;
      found = offset;
    }
  };

  for (;;) {
    if (levels.length > DEEPEST) return { fault: i - 1, found };
    i = skipSpace(text, i);
    if (i >= text.length) return { fault: expected === 'nothing' ? null : text.length, found };
    const char = text.charAt(i);
    const level = levels.at(-1);
    switch (expected) {
      case 'nothing':
        return { fault: i, found };
      case 'colon':
        if (char !== ':') return { fault: i, found };
        expected = 'value';
        i++;
        break;
      case 'comma or end':
        if (char === ',' && level) {
          if (level.isArray) level.at = (level.at as number) + 1;
          expected = level.isArray ? 'value' : 'key';
        } else if (char === (level?.isArray ? ']' : '}')) {
          levels.pop();
          expected = afterValue();
        } else return { fault: i, found };
        i++;
        break;
      case 'key':
      case 'first key': {
        if (char === '}' && expected === 'first key') {
          levels.pop();
          expected = afterValue();
          i++;
          break;
        }
        const end = char === '"' ? endOfString(text, i) : i;
        if (end <= i || !level) return { fault: Math.abs(end), found };
        level.at = JSON.parse(text.slice(i, end)) as string;
        expected = 'colon';
        i = end;
        break;
      }
      case 'value':
      case 'first value': {
        if (char === ']' && expected === 'first value') {
          levels.pop();
          expected = afterValue();
          i++;
          break;
        }
        note(i);
        if (char === '[' || char === '{') {
          levels.push({ isArray: char === '[', at: char === '[' ? 0 : '' });
          expected = char === '[' ? 'first value' : 'first key';
          i++;
          break;
        }
        const end = char === '"' ? endOfString(text, i) : endOfLiteral(text, i);
        if (end <= i) return { fault: Math.abs(end), found };
        expected = afterValue();
        i = end;
      }
    }
  }
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && ' \t\r\n'.includes(text.charAt(i))) i++;
  return i;
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The end of a number or word that starts here; the start itself where none does. */
function endOfLiteral(text: string, start: number): number {
  LITERAL.lastIndex = start;
  return LITERAL.test(text) ? LITERAL.lastIndex : start;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The end of the string that starts here, or the negative offset of its fault. Not by one expression: those have limits. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) return -i;
    if (code === 0x5c) {
      ESCAPE.lastIndex = i;
      if (!ESCAPE.test(text)) return -i;
      i = ESCAPE.lastIndex;
    } else i++;
  }
  return -text.length;
}
