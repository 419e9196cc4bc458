import { pageOf, readContentItem } from './govuk-answers.mjs';

/** The speech that most tests read: 3,500 words, abbreviations, links, headings. */
const item = readContentItem('content-items/speech-speaking-notes');

export const SPEECH = {
  address: `https://www.gov.uk${item.base_path}`,
  title: String(item.title),
  pages: pageOf(item),
};

/** Words of it, each inside one sentence. */
export const QUOTES = {
  immense: 'that is an immense privilege and a great responsibility',
  elected: 'They elected you to represent their interests',
};
