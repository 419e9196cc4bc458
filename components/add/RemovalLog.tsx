import { i18n } from '#i18n';
import type { Removal, RemovalReason } from '../../lib/text/parse-transcript';
import './add.css';

const KEYS = {
  'cookie banner': 'cookieBanner',
  search: 'search',
  breadcrumbs: 'breadcrumbs',
  'site navigation': 'siteNavigation',
  'title block': 'titleBlock',
  metadata: 'metadata',
  notice: 'notice',
  'publication date': 'publicationDate',
  'related links': 'relatedLinks',
  sharing: 'sharing',
  feedback: 'feedback',
  footer: 'footer',
  'blog footer': 'blogFooter',
  'notes to editors': 'notesToEditors',
  'page number': 'pageNumber',
  'running head': 'runningHead',
  'outside the main text': 'outsideText',
} as const satisfies Record<RemovalReason, string>;

/** Every line that is no word of the speech, with why; nothing is left out unseen. */
export function RemovalLog({ removed }: { removed: readonly Removal[] }) {
  if (removed.length === 0) return <p class="sm-small sm-quiet">{i18n.t('add.nothingLeftOut')}</p>;
  return (
    <details class="sm-draft__log">
      <summary>{i18n.t('add.leftOut')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="sm-draft__scroll" tabIndex={0} aria-label={i18n.t('add.leftOut')}>
        <dl>
          {removed.map(({ text, why }, at) => (
            <div key={at}>
              <dt class="sm-small sm-quiet">{i18n.t(`add.why.${KEYS[why]}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </details>
  );
}
