/**
 * What GOV.UK's scripts do to a body after load, much shortened: a paragraph that is only a YouTube link gets a notice
 * behind it, or is replaced by a player once campaign cookies are accepted (at load, or on the event `cookie-consent`);
 * tables of class `js-barchart-table` get a chart and a button. After alphagov/govuk_publishing_components,
 * `govspeak/youtube-link-enhancement.js` and `govspeak/magna-charta.js`.
 *
 * Refers to nothing outside itself, so that its source can be served to a page.
 *
 * @param {Document} document
 * @param {{ acceptCampaigns?: boolean }} [options]
 */
export function runBodyScripts(document, { acceptCampaigns = false } = {}) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  const bodies = () => [...document.querySelectorAll('[data-module~="govspeak"], .govuk-govspeak')];
  const videoParagraphs = () =>
    bodies()
      .flatMap((body) => [...body.querySelectorAll('a[href*="youtube.com"], a[href*="youtu.be"]')])
      .filter(
        (link) =>
          link.getAttribute('data-youtube-player') !== 'off' && !link.getAttribute('href')?.includes('/playlist'),
      )
      .map((link) => ({ link, paragraph: link.closest('p') }))
      .filter(
        ({ link, paragraph }) =>
          paragraph && paragraph.textContent?.replace(/[.!?"']/g, '').trim() === link.textContent?.trim(),
      );

  const play = () => {
    for (const notice of document.querySelectorAll('.gem-c-govspeak__youtube-placeholder')) notice.remove();
    for (const { paragraph } of videoParagraphs()) {
      const player = document.createElement('div');
      player.className = 'gem-c-govspeak__youtube-video';
      player.append(document.createElement('span'));
      paragraph?.replaceWith(player);
    }
  };

  if (acceptCampaigns) play();
  else {
    document.defaultView?.addEventListener('cookie-consent', play, { once: true });
    for (const { link, paragraph } of videoParagraphs()) {
      const notice = document.createElement('p');
      notice.className = 'gem-c-govspeak__youtube-placeholder govuk-body';
      notice.textContent = "How to watch this YouTube video There's a YouTube video on this page. ";
      notice.append(link.cloneNode(true));
      paragraph?.after(notice);
      paragraph?.classList.add('gem-c-govspeak__youtube-placeholder-link');
    }
  }

  for (const table of document.querySelectorAll('table.js-barchart-table')) {
    const chart = document.createElement('div');
    chart.className = 'mc-chart-container';
    const bars = document.createElement('div');
    bars.className = 'mc-chart';
    bars.setAttribute('aria-hidden', 'true');
    for (const cell of table.querySelectorAll('th, td')) {
      const bar = document.createElement('div');
      bar.className = 'mc-td';
      bar.textContent = cell.textContent;
      bars.append(bar);
    }
    chart.append(bars);
    const toggle = document.createElement('button');
    toggle.className = 'govuk-body-s mc-toggle-button';
    toggle.textContent = 'Change to table and accessible view';
    table.before(toggle, chart);
    table.classList.add('mc-hidden');
  }
}

/** The same as a classic script, to be served from the page's own host. */
export const bodyScriptSource = (acceptCampaigns = false) =>
  `(${runBodyScripts.toString()})(document, ${JSON.stringify({ acceptCampaigns })});\n`;
