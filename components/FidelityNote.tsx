import { i18n } from '#i18n';
import { type Fidelity, type Speech, translationOf } from '../lib/domain/speech';
import { describeFidelity } from '../lib/export/cite-speech';
import { readFileLabels } from './export-file-labels';
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

/** The same for a speech: of a translation, that it is one and what the original is. */
export const nameFidelityOf = (speech: Speech): string => describeFidelity(speech, readFileLabels());

/** GOV.UK puts a note beside the date of these three only. */
const NOTED = ['exactlyAsDelivered', 'originalScript', 'speakingNotes'] as const;

const SOURCES = {
  no: 'fidelity.source',
  perhaps: 'fidelity.sourceOfEither',
  translation: 'fidelity.sourceOfOriginal',
} as const;

function explain(speech: Speech): string {
  const translated = translationOf(speech);
  if (translated === 'translation') return i18n.t('fidelity.translationMeaning');
  if (translated === 'perhaps') return i18n.t('fidelity.perhapsMeaning');
  return i18n.t(`fidelity.${KEYS[speech.fidelity]}.meaning`);
}

/** How near the text is to what was said, in our words, with GOV.UK's own note where there is one. */
export function FidelityNote({ speech }: { speech: Speech }) {
  const key = KEYS[speech.fidelity];
  const noted = NOTED.find((candidate) => candidate === key);
  const translated = translationOf(speech);
  const isSafe = speech.fidelity === 'exactly as delivered' && translated === 'no';
  const reason = speech.inferred.fidelity;
  return (
    <section class={`sm-fidelity ${isSafe ? '' : 'sm-fidelity--doubt'}`} aria-label={i18n.t('fidelity.label')}>
      <Icon name={isSafe ? 'quote' : 'info'} />
      <div>
        <p>
          <strong>{nameFidelityOf(speech)}.</strong> {explain(speech)}
        </p>
        {noted && !reason && (
          <p class="sm-small sm-quiet">{i18n.t(SOURCES[translated], { text: i18n.t(`fidelity.${noted}.govuk`) })}</p>
        )}
      </div>
    </section>
  );
}
