import { i18n } from '#i18n';
import type { Fidelity, Speech } from '../lib/domain/speech';
import { Icon } from './Icon';

/** The part of the message key that belongs to each fidelity. */
const KEYS = {
  'exactly as delivered': 'exactlyAsDelivered',
  'original script': 'originalScript',
  'speaking notes': 'speakingNotes',
  'written, never spoken': 'writtenNeverSpoken',
  'not stated': 'notStated',
} as const satisfies Record<Fidelity, string>;

/** "Exactly as delivered": the shortest way to say how near a text is to what was said. */
export const nameFidelity = (fidelity: Fidelity): string => i18n.t(`fidelity.${KEYS[fidelity]}.title`);

/** GOV.UK puts a note beside the date of these three only. */
const NOTED = ['exactlyAsDelivered', 'originalScript', 'speakingNotes'] as const;

/** How near the text is to what was said, in our words, with GOV.UK's own note where there is one. */
export function FidelityNote({ speech }: { speech: Speech }) {
  const key = KEYS[speech.fidelity];
  const noted = NOTED.find((candidate) => candidate === key);
  const isSafe = speech.fidelity === 'exactly as delivered';
  const reason = speech.inferred.fidelity;
  return (
    <section class={`sm-fidelity ${isSafe ? '' : 'sm-fidelity--doubt'}`} aria-label={i18n.t('fidelity.label')}>
      <Icon name={isSafe ? 'quote' : 'info'} />
      <div>
        <p>
          <strong>{i18n.t(`fidelity.${key}.title`)}.</strong> {i18n.t(`fidelity.${key}.meaning`)}
        </p>
        {noted && !reason && (
          <p class="sm-small sm-quiet">{i18n.t('fidelity.source', { text: i18n.t(`fidelity.${noted}.govuk`) })}</p>
        )}
      </div>
    </section>
  );
}
