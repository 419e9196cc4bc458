import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { RELATIONS, type Relation, sharedWords } from '../../lib/domain/cross-reference';
import type { OrderInTime } from '../../lib/domain/order-in-time';
import type { Speech } from '../../lib/domain/speech';
import { EditableNote } from '../EditableNote';
import { SpeakerNames, SpeechDay } from '../Inferable';
import { nameRelation } from '../name-relation';
import { PageIcon } from '../PageIcon';
import { shortenQuote } from '../shorten-quote';
import { AddToThread, type LinkThreads } from './AddToThread';
import { draftKeyOfLink } from './draft-key';
import { explainEvidence } from './explain-evidence';
import type { LinkedPassages } from './join-answers';
import { markSharedWords } from './mark-shared-words';

const LABELS = {
  earlier: 'saidBefore.earlier',
  'same time': 'saidBefore.sameTime',
  undated: 'saidBefore.undated',
  later: 'saidBefore.later',
} as const satisfies Record<OrderInTime, string>;

/** What the reader can do with a link; all of it stored at once. */
export interface LinkActions {
  readonly onConfirm: (link: LinkedPassages) => void;
  readonly onDismiss: (link: LinkedPassages) => void;
  /** Takes an answer back. */
  readonly onReopen: (link: LinkedPassages) => void;
  /** Says what the passage of this speech does to the other; that confirms the link. */
  readonly onRelate: (link: LinkedPassages, relation: Relation | null) => void;
  /** Keeps the own note; one with words in it confirms the link. */
  readonly onNote: (link: LinkedPassages, note: string) => void;
  /** The address of the compare page at the pair; null while this speech is not stored, which `onCompare` sees to. */
  readonly compareHref: (link: LinkedPassages) => string | null;
  readonly onCompare: (link: LinkedPassages) => void;
  readonly threads: LinkThreads;
}

export interface PairCardProps {
  readonly link: LinkedPassages;
  /** The speech asked about, and the other. */
  readonly speech: Speech;
  readonly other: Speech;
  readonly actions: LinkActions;
  /** Shows a passage of the speech asked about; null where no page shows it. */
  readonly onShow: ((range: { start: number; end: number }) => void) | null;
  /** The address of the reading view at a passage. */
  readonly linkTo: (speechId: Speech['id'], range: { start: number; end: number }) => string;
}

/** The other speech's words over this one's, dates and speaker at the side, shared words underlined, and why. */
export function PairCard(props: PairCardProps) {
  const { verdict } = props.link;
  const { card, onClick } = useKeptFocus(verdict);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it only notes that something in it was pressed, by whatever means.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <div ref={card} onClick={onClick}>
      {verdict === 'dismissed' ? <Dismissed {...props} /> : <Pair {...props} />}
    </div>
  );
}

/** An answer takes the pressed button away: the focus goes to the next thing to press there, not to the top of the page. */
function useKeptFocus(verdict: LinkedPassages['verdict']) {
  const card = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (isPressed.current && isLost) card.current?.querySelector<HTMLElement>('button')?.focus();
    isPressed.current = false;
  }, [verdict]);
  return {
    card,
    onClick: () => {
      isPressed.current = true;
    },
  };
}

function Dismissed({ link, actions }: PairCardProps) {
  return (
    <p class="sm-pair__dismissed sm-small sm-quiet">
      {i18n.t('saidBefore.dismissed')}
      <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => actions.onReopen(link)}>
        {i18n.t('saidBefore.undo')}
        <span class="sm-hidden">{i18n.t('saidBefore.about', { quote: shortenQuote(link.there.text) })}</span>
      </button>
    </p>
  );
}

function Pair(props: PairCardProps) {
  const { link, speech, other } = props;
  const { here, there, order, isWithin, evidence, verdict } = link;
  const about = i18n.t('saidBefore.about', { quote: shortenQuote(there.text) });
  const words = sharedWords(evidence);
  return (
    <article class={`sm-pair ${verdict === 'confirmed' ? 'sm-pair--confirmed' : ''}`}>
      <p class="sm-pair__when">
        <span class={`sm-pair__order ${order === 'earlier' ? '' : 'sm-pair__order--aside'}`}>
          {i18n.t(isWithin ? 'saidBefore.within' : LABELS[order])}
        </span>
        {!isWithin && other.deliveredOn && (
          <span class="sm-pair__date">
            <SpeechDay speech={other} />
          </span>
        )}
        {!isWithin && (
          <span>{other.speakers.length ? <SpeakerNames speech={other} /> : i18n.t('speech.speakerUnknown')}</span>
        )}
      </p>
      <div class="sm-pair__words">
        <Quotation text={there.text} words={words} language={other.language} />
        {!isWithin && (
          <p class="sm-pair__title sm-small sm-quiet" lang={other.language} dir="auto">
            {other.title || i18n.t('speech.untitled')}
          </p>
        )}
      </div>
      <p class="sm-pair__when sm-pair__when--here">{i18n.t(isWithin ? 'saidBefore.again' : 'saidBefore.here')}</p>
      <div class="sm-pair__words">
        <Quotation text={here.text} words={words} language={speech.language} />
        <Why link={link} />
      </div>
      <PairActions {...props} about={about} />
    </article>
  );
}

/** How sure the link is, what it is, and why it was suggested. */
function Why({ link: { verdict, band, relation, evidence, order } }: { link: LinkedPassages }) {
  const reasons = explainEvidence(evidence, order);
  return (
    <p class="sm-pair__why sm-small">
      <span class={`sm-pair__band sm-pair__band--${verdict === 'confirmed' ? 'confirmed' : (band ?? 'likely')}`}>
        {verdict === 'confirmed' ? i18n.t('saidBefore.confirmed') : band && i18n.t(`saidBefore.band.${band}`)}
      </span>
      {relation && (
        <strong>
          {nameRelation(relation.name)}
          {relation.isReversed && ` ${i18n.t('export.file.reversed')}`}
        </strong>
      )}
      {reasons.length > 0 && <span class="sm-quiet">{reasons.join('; ')}</span>}
    </p>
  );
}

function PairActions(props: PairCardProps & { about: string }) {
  const { link, actions, onShow, linkTo, about } = props;
  const { here, there, verdict, relation } = link;
  return (
    <div class="sm-pair__actions">
      {verdict === 'suggested' && (
        <button type="button" class="sm-button sm-button--small" onClick={() => actions.onConfirm(link)}>
          <PageIcon name="check" />
          {i18n.t('saidBefore.confirm')}
          <span class="sm-hidden">{about}</span>
        </button>
      )}
      <button
        type="button"
        class="sm-button sm-button--quiet sm-button--small"
        onClick={() => (verdict === 'confirmed' ? actions.onReopen(link) : actions.onDismiss(link))}
      >
        <PageIcon name="close" />
        {i18n.t(verdict === 'confirmed' ? 'saidBefore.unlink' : 'saidBefore.dismiss')}
        <span class="sm-hidden">{about}</span>
      </button>
      <label class="sm-pair__relation">
        <span class="sm-hidden">{i18n.t('relation.label', { quote: shortenQuote(there.text) })}</span>
        <select
          class="sm-select sm-select--small"
          value={relation?.isStated && !relation.isReversed ? relation.name : ''}
          onChange={({ currentTarget: { value } }) =>
            actions.onRelate(link, RELATIONS.find((name) => name === value) ?? null)
          }
        >
          <option value="">{i18n.t('relation.none')}</option>
          {RELATIONS.map((name) => (
            <option key={name} value={name}>
              {nameRelation(name)}
            </option>
          ))}
        </select>
      </label>
      {onShow && here.isShown && (
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small"
          onClick={() => onShow({ start: here.start, end: here.end })}
        >
          <PageIcon name="locate" />
          {i18n.t('saidBefore.show')}
          <span class="sm-hidden">{i18n.t('saidBefore.about', { quote: shortenQuote(here.text) })}</span>
        </button>
      )}
      <a
        class="sm-button sm-button--quiet sm-button--small"
        href={linkTo(there.speechId, { start: there.start, end: there.end })}
        target="_blank"
        rel="noopener"
      >
        <PageIcon name="book" />
        {i18n.t('saidBefore.read')}
        <span class="sm-hidden">{about}</span>
      </a>
      {!link.isWithin && <Compare {...props} />}
      {verdict === 'confirmed' && link.answer && (
        <AddToThread threads={actions.threads} ends={link.answer.ends} about={about} />
      )}
      {verdict === 'confirmed' && (
        <EditableNote
          {...link.note}
          about={about}
          draftKey={draftKeyOfLink(link)}
          onSave={(note) => actions.onNote(link, note)}
        />
      )}
    </div>
  );
}

/** Two speeches side by side, at this pair. A speech that is not stored yet is stored by the click. */
function Compare({ link, actions, about }: PairCardProps & { about: string }) {
  const href = actions.compareHref(link);
  const content = (
    <>
      <PageIcon name="compare" />
      {i18n.t('saidBefore.compare')}
      <span class="sm-hidden">{about}</span>
    </>
  );
  const look = 'sm-button sm-button--quiet sm-button--small';
  if (href)
    return (
      <a class={look} href={href} target="_blank" rel="noopener">
        {content}
      </a>
    );
  return (
    <button
      type="button"
      class={look}
      title={i18n.t('saidBefore.compareKeeps')}
      onClick={() => actions.onCompare(link)}
    >
      {content}
    </button>
  );
}

interface QuotationProps {
  readonly text: string;
  readonly words: readonly string[];
  readonly language: string;
}

function Quotation({ text, words, language }: QuotationProps) {
  let offset = 0;
  return (
    <blockquote class="sm-pair__quote sm-quotation" lang={language} dir="auto">
      {markSharedWords(text, words).map((run) => {
        const key = offset;
        offset += run.text.length;
        return run.isShared ? (
          <mark key={key} class="sm-shared">
            {run.text}
          </mark>
        ) : (
          run.text
        );
      })}
    </blockquote>
  );
}
