import { i18n } from '#i18n';
import { type Fidelity, type Speech, translationOf } from '../lib/domain/speech';
import { describeFidelity } from '../lib/export/cite-speech';
import type { Redaction } from '../lib/text/find-redactions';
import { readFileLabels } from './export-file-labels';
import { PageIcon } from './PageIcon';
import { quoteRedactions, RedactionNote } from './RedactionNote';

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

interface FidelityNoteProps {
  readonly speech: Speech;
  /** Where the text says that words were taken out of it: then it is not all that was delivered. */
  readonly redactions?: readonly Redaction[];
}

/** How near the text is to what was said, in our words, with GOV.UK's own note where there is one. */
export function FidelityNote({ speech, redactions = [] }: FidelityNoteProps) {
  const key = KEYS[speech.fidelity];
  const noted = NOTED.find((candidate) => candidate === key);
  const translated = translationOf(speech);
  const isExact = speech.fidelity === 'exactly as delivered' && translated === 'no';
  const isCut = redactions.length > 0;
  const isSafe = isExact && !isCut;
  return (
    <section class={`sm-fidelity ${isSafe ? '' : 'sm-fidelity--doubt'}`} aria-label={i18n.t('fidelity.label')}>
      <PageIcon name={isSafe ? 'quote' : 'info'} />
      <div>
        {isExact && isCut ? (
          <p title={quoteRedactions(redactions)}>
            <strong>{describeCutText(speech, redactions.length)}.</strong> {i18n.t('fidelity.cutMeaning')}
          </p>
        ) : (
          <p>
            <strong>{nameFidelityOf(speech)}.</strong> {explain(speech)}
          </p>
        )}
        {noted && isFromSource(speech) && (
          <p class="sm-small sm-quiet">{i18n.t(SOURCES[translated], { text: i18n.t(`fidelity.${noted}.govuk`) })}</p>
        )}
        {!isExact && <RedactionNote redactions={redactions} />}
      </div>
    </section>
  );
}

/** "Exactly as delivered, GOV.UK says; 2 passages were taken out": both are on the page, and both are to be known. */
function describeCutText(speech: Speech, cuts: number): string {
  const title = nameFidelityOf(speech);
  const says = isFromSource(speech) ? i18n.t('fidelity.govukSays', { title }) : title;
  return i18n.t('speech.deliveredBut', cuts, { says });
}

/** Neither concluded nor set by the reader: only then do we say whose word it is. */
const isFromSource = ({ inferred, edits }: Speech): boolean => !inferred.fidelity && !edits?.fidelity?.set.value;
