/**
 * What the browser is given, and what the transcript of it has to be. `spans[from]` says where a word that was there
 * before the edits now stands in the text.
 */
export function renderPage(blocks, random, markup = 0) {
  let text = '';
  let html = '';
  const spans = new Map();
  for (const { tag, words } of blocks) {
    if (words.length === 0) continue;
    if (text) text += '\n';
    let inner = '';
    words.forEach(({ text: letters, from, gap }, i) => {
      const space = i === 0 ? '' : (gap ?? ' ');
      if (space) text += ' ';
      if (from !== null) spans.set(from, { start: text.length, end: text.length + letters.length });
      text += letters;
      inner += escapeText(space) + dress(letters, random, markup);
    });
    html += tag === 'li' ? `<ul><li>${inner}</li></ul>\n` : `<${tag}>${inner}</${tag}>\n`;
  }
  return { text, html, spans };
}

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A word, sometimes inside an element, or with one around a part of it. */
function dress(letters, random, share) {
  if (!random.chance(share)) return escapeText(letters);
  const cut = random.chance(0.3) ? random.below(letters.length) : 0;
  const [open, close] = random.pick([
    ['<a href="#x">', '</a>'],
    ['<em>', '</em>'],
    ['<strong><span>', '</span></strong>'],
    ['<abbr title="words that are no part of the text">', '</abbr>'],
  ]);
  return `${escapeText(letters.slice(0, cut))}${open}${escapeText(letters.slice(cut))}${close}`;
}
