import { i18n } from '#i18n';
import type { Redaction } from '../lib/text/find-redactions';
import { Icon } from './Icon';
import './speech-header.css';

/** How many passages the publisher says were taken out, with the words that say so in the tooltip. */
export function RedactionNote({ redactions }: { redactions: readonly Redaction[] }) {
  if (redactions.length === 0) return null;
  return (
    <p class="sm-speech__redactions sm-small" title={quoteRedactions(redactions)}>
      <Icon name="warning" />
      {i18n.t('speech.redactions', redactions.length)}
    </p>
  );
}

/** "[political content removed]", once for each wording. */
export const quoteRedactions = (redactions: readonly Redaction[]): string =>
  [...new Set(redactions.map(({ text }) => text))].join(' ');
