/**
 * What a person, or a screen reader, finds on a page: things by role and name, also inside Speechmark's closed shadow
 * root, which the page itself and the usual selectors can't enter. One interface for Chromium and Firefox.
 */
import { lookInChromium } from './look-in-chromium.mjs';
import { lookInFirefox } from './look-in-firefox.mjs';

const PATIENCE = 8_000;

/**
 * @typedef {{ role: string, name: string, states: Record<string, unknown>, box: () => Promise<Box | null>, focus: () => Promise<void> }} Thing
 * @typedef {{ x: number, y: number, width: number, height: number }} Box CSS pixels of the viewport
 * @typedef {string | RegExp} Name a string must be the whole name
 */

/**
 * @param {import('puppeteer-core').Page} page
 * @param {'chromium' | 'firefox'} kind
 */
export function screenOf(page, kind) {
  /** @type {() => Promise<Thing[]>} */
  const look = kind === 'firefox' ? lookInFirefox(page) : lookInChromium(page);

  /** Everything with this role and name that is there now. */
  const all = async (role, name) => (await look()).filter((thing) => thing.role === role && isNamed(thing.name, name));

  /** Waits for it. With `index`, the n-th of several. */
  const see = (role, name, index = 0) =>
    until(
      async () => (await all(role, name))[index],
      async () => `${role} ${String(name ?? '')} is not there. There are: ${await describe(look)}`,
    );

  const boxOf = async (role, name, index) => (await all(role, name))[index]?.box().catch(() => null);

  /** The middle of a thing that stands still: what is drawn anew may move everything below it. */
  const middleOf = (role, name, index = 0) =>
    until(
      async () => {
        const before = await boxOf(role, name, index);
        const now = before && (await boxOf(role, name, index));
        const isStill = now && before.x === now.x && before.y === now.y;
        return isStill && { x: now.x + now.width / 2, y: now.y + now.height / 2 };
      },
      async () => `${role} ${String(name ?? '')} has no place on the screen. There are: ${await describe(look)}`,
    );

  return {
    page,
    kind,
    look,
    all,
    see,
    /** Waits until it is no longer there. */
    gone: (role, name) =>
      until(
        async () => (await all(role, name)).length === 0,
        () => `${role} ${String(name)} is still there`,
      ),
    /** Waits until some text is there. */
    read: (text) =>
      until(
        async () =>
          (await look()).find((thing) =>
            isNamed(thing.name, typeof text === 'string' ? new RegExp(literally(text)) : text),
          ),
        async () => `“${String(text)}” is not to be read. There is: ${await describe(look)}`,
      ),
    async click(role, name, index) {
      const { x, y } = await middleOf(role, name, index);
      await page.mouse.click(x, y);
    },
    async focus(role, name, index) {
      await (await see(role, name, index)).focus();
    },
    press: (...keys) => pressKeys(page, keys),
    type: (text) => page.keyboard.type(text),
    /** Selects words of the page with the mouse, as a reader does. */
    async dragOver(quote) {
      await page.bringToFront(); // a hidden tab holds mouse moves back for seconds
      const [from, to] = await page.evaluate(edgesOf, quote);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    },
    /** Clicks on words of the page. */
    async clickOn(quote) {
      await page.bringToFront();
      const [from] = await page.evaluate(edgesOf, quote);
      await page.mouse.click(from.x + 1, from.y);
    },
    /** Puts the caret before words of the page, as a click does. */
    async putCaretAt(quote) {
      await page.evaluate(collapseAt, quote);
    },
    /** The words that are painted on the page, whichever mark they belong to, in text order. */
    painted: () => page.evaluate(paintedTexts),
  };
}

/** Asks again and again until the answer is truthy. */
export async function until(ask, explain, patience = PATIENCE) {
  for (const end = Date.now() + patience; ; await new Promise((done) => setTimeout(done, 40))) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(explain ? await explain() : 'waited too long');
  }
}

async function pressKeys(page, keys) {
  for (const key of keys) {
    const parts = key.split('+');
    const last = parts.pop();
    for (const held of parts) await page.keyboard.down(held);
    await page.keyboard.press(last);
    for (const held of parts.reverse()) await page.keyboard.up(held);
  }
}

const isNamed = (name, wanted) =>
  wanted === undefined || (wanted instanceof RegExp ? wanted.test(name) : name === wanted);
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The last things are Speechmark's, which stand after the page's own. */
async function describe(look) {
  const named = (await look()).filter(({ name }) => name);
  return named
    .map(({ role, name }) => `${role} “${name}”`)
    .join(', ')
    .slice(-2_000);
}

/** Runs in the page: where the first and the last letter of a quote stand, scrolled into view. */
function edgesOf(quote) {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const [offset, letter] of [...node.data].entries()) {
      const plain = /\s/.test(letter) ? ' ' : letter;
      if (plain === ' ' && text.endsWith(' ')) continue;
      text += plain;
      places.push([node, offset]);
    }
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`these words are not on the page: ${quote}`);
  const range = document.createRange();
  const [first, firstOffset] = places[at];
  first.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const letterBox = (index) => {
    const [node, offset] = places[index];
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  range.setStart(first, firstOffset);
  const start = letterBox(at);
  const end = letterBox(at + quote.length - 1);
  return [
    { x: start.left + 0.5, y: start.top + start.height / 2 },
    { x: end.right - 0.5, y: end.top + end.height / 2 },
  ];
}

/** Runs in the page: the caret of caret browsing, which a click in text sets as well. */
function collapseAt(quote) {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(quote);
    if (at < 0) continue;
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection().collapse(node, at);
    return;
  }
  throw new Error(`these words are not in one text node of the page: ${quote}`);
}

/** Runs in the page, which can see that something is highlighted, and nothing else of it. */
function paintedTexts() {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    }),
  );
  const inOrder = ranges
    .filter((range) => !range.collapsed)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const texts = inOrder.map((range) => range.toString().replace(/\s+/g, ' '));
  return texts.filter((text, index) => texts.indexOf(text) === index);
}
