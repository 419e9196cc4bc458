/** What a content item says, in the words and the order in which GOV.UK's presenters put it. */

const LABELS = {
  en: {
    from: 'From',
    published: 'Published',
    updated: 'Last updated',
    location: 'Location',
    delivered: 'Delivered on',
    written: 'Written on',
    and: ' and ',
  },
  ar: {
    from: 'من',
    published: 'تاريخ النشر',
    updated: 'آخر تحديث',
    location: 'المكان',
    delivered: 'أُلقيت في',
    written: 'كُتبت في',
    and: ' و ',
  },
  cy: {
    from: 'Oddi wrth',
    published: 'Cyhoeddwyd',
    updated: 'Diweddarwyd ddiwethaf',
    location: 'Lleoliad',
    delivered: 'Cyflawnwyd ar',
    written: 'Ysgrifennwyd ar',
    and: ' a ',
  },
};

const CAPTIONS = {
  speech: 'Speech',
  authored_article: 'Authored article',
  written_statement: 'Written statement to Parliament',
  oral_statement: 'Oral statement to Parliament',
  news_story: 'News story',
  world_news_story: 'World news story',
  government_response: 'Government response',
  press_release: 'Press release',
  policy_paper: 'Policy paper',
  guidance: 'Guidance',
  detailed_guide: 'Guidance',
  document_collection: 'Collection',
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dr']);

/** @param {any} item a content item as the Content API gives it */
export function describeItem(item) {
  const details = item.details ?? {};
  const links = item.links ?? {};
  const locale = item.locale ?? 'en';
  const government = details.government;
  const withdrawal =
    item.withdrawn_notice?.explanation || item.withdrawn_notice?.withdrawn_at ? item.withdrawn_notice : null;
  return {
    locale,
    labels: LABELS[/** @type {keyof typeof LABELS} */ (locale)] ?? LABELS.en,
    direction: RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr',
    caption: CAPTIONS[/** @type {keyof typeof CAPTIONS} */ (item.document_type)] ?? 'Document',
    publishers: [
      ...unique([
        ...(links.organisations ?? []),
        ...(links.worldwide_organisations ?? []),
        ...(links.people ?? []),
        ...(links.speaker ?? []),
      ]),
      ...(details.speaker_without_profile ? [{ title: details.speaker_without_profile, base_path: null }] : []),
    ],
    organisation: (links.primary_publishing_organisation ?? links.organisations ?? [])[0]?.title ?? null,
    isWritten: item.document_type === 'authored_article',
    published: formatDate(details.first_public_at ?? item.first_published_at ?? item.public_updated_at, locale),
    updated: isUpdated(item) ? formatDate(item.public_updated_at, locale) : null,
    delivered: details.delivered_on
      ? { iso: details.delivered_on, shown: formatDate(details.delivered_on, locale) }
      : null,
    note: details.speech_type_explanation ?? null,
    withdrawal,
    withdrawnOn: withdrawal?.withdrawn_at
      ? { iso: withdrawal.withdrawn_at, shown: formatDate(withdrawal.withdrawn_at, 'en') }
      : null,
    pastGovernment: details.political && government && !government.current ? government.title : null,
    politicalStatus: !government
      ? null
      : details.political
        ? government.current
          ? 'political'
          : 'historic'
        : 'non-political',
    translations: links.available_translations ?? [],
  };
}

/** GOV.UK shows an update once the public date is later than the first. @param {any} item */
function isUpdated(item) {
  const first = Date.parse(item.details?.first_public_at ?? item.first_published_at);
  return Date.parse(item.public_updated_at) - first > 60_000;
}

/** @param {{ title: string, base_path?: string | null }[]} links */
const unique = (links) => links.filter((link, i) => links.findIndex((other) => other.title === link.title) === i);

/** "8 March 2016", the day in London. @param {string | null | undefined} moment @param {string} locale */
export const formatDate = (moment, locale) =>
  moment
    ? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-u-nu-latn-ca-gregory`, {
        timeZone: 'Europe/London',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }).format(new Date(moment))
    : null;
