/** The accessibility tree, as Chromium gives it to a screen reader; it covers closed shadow roots. */
const IGNORED_ROLES = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LineBreak']);

/** @param {import('puppeteer-core').Page} page */
export function lookInChromium(page) {
  /** @type {Promise<import('puppeteer-core').CDPSession> | undefined} */
  let opened;
  const open = async () => {
    const session = await page.createCDPSession();
    await session.send('Accessibility.enable');
    await session.send('DOM.enable');
    return session;
  };

  return async () => {
    opened ??= open();
    const session = await opened;
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => !node.ignored && node.role && !IGNORED_ROLES.has(node.role.value) && node.backendDOMNodeId)
      .map((node) => toThing(session, node));
  };
}

function toThing(session, node) {
  const backendNodeId = node.backendDOMNodeId;
  const role = node.role.value;
  return {
    role: role === 'StaticText' ? 'text' : role,
    name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
    states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    focus: () => session.send('DOM.focus', { backendNodeId }),
    async box() {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
      const [quad] = quads;
      if (!quad) return null;
      const xs = quad.filter((_, index) => index % 2 === 0);
      const ys = quad.filter((_, index) => index % 2 === 1);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
      return width > 0 && height > 0 ? { x, y, width, height } : null;
    },
  };
}
