/**
 * Answers some addresses without a network, in every tab, and leaves all others alone. Only what a pattern names is
 * held up, so that ordinary browsing in the same window is as fast as ever.
 *
 * @typedef {{ status?: number, headers: Record<string, string>, body: string | Uint8Array }} Answer
 * @typedef {object} Answers
 * @property {string[]} patterns addresses to hold up, with `*` for any characters (Chromium) …
 * @property {{ protocol: string, hostname: string, pathname?: string }[]} firefoxPatterns … and as BiDi wants them
 * @property {(url: string) => Answer | null} answer null lets the request go through
 */

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {'chromium' | 'firefox'} kind
 * @param {Answers} answers
 * @returns {Promise<(page: import('puppeteer-core').Page) => Promise<void>>} waits until a new tab is answered too
 */
export async function answerAddresses(browser, kind, answers) {
  return kind === 'firefox' ? answerInFirefox(browser, answers) : answerInChromium(browser, answers);
}

async function answerInChromium(browser, { patterns, answer }) {
  const attach = async (target) => {
    if (target.type() !== 'page') return;
    const session = await target.createCDPSession();
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      const found = answer(request.url);
      const reply = found
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: found.status ?? 200,
            responseHeaders: Object.entries(found.headers).map(([name, value]) => ({ name, value })),
            body: Buffer.from(found.body).toString('base64'),
          })
        : session.send('Fetch.continueRequest', { requestId });
      reply.catch(() => {}); // the tab may have gone in between
    });
    await session.send('Fetch.enable', { patterns: patterns.map((urlPattern) => ({ urlPattern })) });
  };
  /** @type {WeakMap<object, Promise<void>>} */
  const attached = new WeakMap();
  const attachOnce = (target) => {
    const known = attached.get(target) ?? attach(target).catch(() => {}); // the tab may have gone in between
    attached.set(target, known);
    return known;
  };
  browser.on('targetcreated', attachOnce);
  await Promise.all(browser.targets().map(attachOnce));
  return (page) => attachOnce(page.target());
}

async function answerInFirefox(browser, { firefoxPatterns, answer }) {
  const { connection } = browser;
  const text = (value) => ({ type: 'string', value });
  connection.on('network.beforeRequestSent', ({ isBlocked, request }) => {
    if (!isBlocked) return;
    const found = answer(request.url);
    const reply = found
      ? connection.send('network.provideResponse', {
          request: request.request,
          statusCode: found.status ?? 200,
          reasonPhrase: 'OK',
          headers: Object.entries(found.headers).map(([name, value]) => ({ name, value: text(value) })),
          body: { type: 'base64', value: Buffer.from(found.body).toString('base64') },
        })
      : connection.send('network.continueRequest', { request: request.request });
    reply.catch(() => {});
  });
  await connection.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: firefoxPatterns.map((pattern) => ({ type: 'pattern', ...pattern })),
  });
  return async () => {};
}
