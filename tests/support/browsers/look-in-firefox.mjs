/**
 * Roles and names in Firefox, which has no tree to ask for: they are read from the elements, by the part of the
 * accessible-name rules that Speechmark's own markup needs. WebDriver BiDi hands out closed shadow roots.
 */

/** @param {import('puppeteer-core').Page} page */
export function lookInFirefox(page) {
  const connection = page.browser().connection;
  const context = page.mainFrame()._id;

  const call = async (functionDeclaration, args, options = {}) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: String(functionDeclaration),
      target: { context },
      arguments: args,
      awaitPromise: true,
      ...options,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  const nodeOf = (sharedId) => ({ type: 'sharedReference', sharedId });
  const numberOf = (value) => ({ type: 'number', value });

  /** Shadow roots of elements right under `html` and `body`, where Speechmark puts its one host. */
  const findRoots = async () => {
    const hosts = await call(() => [...document.documentElement.children, ...(document.body?.children ?? [])], [], {
      serializationOptions: { maxDomDepth: 0, maxObjectDepth: 1, includeShadowTree: 'all' },
    });
    return (hosts.value ?? []).flatMap(({ value }) => (value?.shadowRoot?.sharedId ? [value.shadowRoot.sharedId] : []));
  };

  return async () => {
    try {
      const roots = (await findRoots()).map(nodeOf);
      const found = await call(describeAll, roots);
      return JSON.parse(found.value).map(({ role, name, states }, index) => ({
        role,
        name,
        states,
        focus: () => call(focusNth, [numberOf(index), ...roots]),
        box: async () => JSON.parse((await call(boxOfNth, [numberOf(index), ...roots])).value),
      }));
    } catch (error) {
      // The process is swapped, or the page replaced, between two questions.
      if (/no such (frame|node|element|shadow)|discarded|destroyed|stale/i.test(String(error))) return [];
      throw error;
    }
  };
}

/** Runs in the page; must be the same in the three functions below, so that the n-th is the same element. */
const LIST_THINGS = `
  const roleOf = (element) => {
    const given = element.getAttribute('role');
    if (given) return given;
    const tag = element.localName;
    const type = element.getAttribute('type') ?? 'text';
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : null;
    if (tag === 'input') return { checkbox: 'checkbox', radio: 'radio', search: 'searchbox', button: 'button', submit: 'button', hidden: null, file: 'button' }[type] ?? (element.list ? 'combobox' : 'textbox');
    if (/^h[1-6]$/.test(tag)) return 'heading';
    return { button: 'button', summary: 'DisclosureTriangle', textarea: 'textbox', select: 'combobox', option: 'option', li: 'listitem', ul: 'list', ol: 'list', dialog: 'dialog', main: 'main', nav: 'navigation', article: 'article', img: 'img', blockquote: 'blockquote', p: 'paragraph', output: 'status', table: 'table' }[tag] ?? null;
  };
  const tidy = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]');
  const textOf = (node) => node.nodeType === 3 ? node.data : node.nodeType === 1 && node.getAttribute('aria-hidden') !== 'true' && node.checkVisibility()
    ? node.getAttribute('aria-label') ?? [...node.childNodes].map(textOf).join(getComputedStyle(node).display.startsWith('inline') ? '' : ' ') : '';
  const nameOf = (element, role) => {
    const byIds = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map((id) => element.getRootNode().getElementById(id)).filter(Boolean).map(textOf).join(' ');
    const own = byIds || element.getAttribute('aria-label') || (element.labels?.length ? [...element.labels].map(textOf).join(' ') : '');
    const fromContent = ['button', 'link', 'heading', 'option', 'tab', 'menuitem', 'checkbox', 'radio', 'DisclosureTriangle', 'switch'].includes(role) ? textOf(element) : '';
    return tidy(own || fromContent || element.getAttribute('alt') || element.getAttribute('title') || element.getAttribute('placeholder'));
  };
  const listThings = (roots) => [document, ...roots].flatMap((root) => {
    const things = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.nodeType === 1 ? node : node.parentElement;
      if (!element || ['script', 'style', 'head', 'title'].includes(element.localName) || !isShown(element)) continue;
      if (node.nodeType === 3) { if (tidy(node.data)) things.push({ element, role: 'text', name: tidy(node.data) }); continue; }
      const role = roleOf(node);
      if (role) things.push({ element: node, role, name: nameOf(node, role) });
    }
    return things;
  });
`;
const describeAll = `(...roots) => { ${LIST_THINGS}
  return JSON.stringify(listThings(roots).map(({ element, role, name }) => ({ role, name, states: {
    expanded: element.getAttribute('aria-expanded') === 'true', checked: element.checked ?? element.getAttribute('aria-checked') ?? undefined,
    pressed: element.getAttribute('aria-pressed') ?? undefined, focused: element.getRootNode().activeElement === element } }))); }`;
const boxOfNth = `(index, ...roots) => { ${LIST_THINGS}
  const element = listThings(roots)[index]?.element;
  if (!element) return 'null';
  let { x, y, width, height } = element.getBoundingClientRect();
  if (y < 0 || y + height > innerHeight) { element.scrollIntoView({ block: 'center', behavior: 'instant' }); ({ x, y, width, height } = element.getBoundingClientRect()); }
  return JSON.stringify(width > 0 && height > 0 ? { x, y, width, height } : null); }`;
const focusNth = `(index, ...roots) => { ${LIST_THINGS} listThings(roots)[index]?.element.focus(); }`;
