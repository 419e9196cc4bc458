import { i18n } from '#i18n';
import type { ArrangedThread, MentionedSpeech, SilentSpeeches, ThreadStop } from '../../lib/domain/arrange-thread';
import { RELATIONS, type Relation } from '../../lib/domain/cross-reference';
import type { CoderId, ThreadId } from '../../lib/domain/ids';
import { otherNotes, ownNote } from '../../lib/domain/notes';
import { keyOfMention, type Mention } from '../../lib/domain/thread';
import { EditableNote } from '../EditableNote';
import { SpeakerNames, SpeechDay } from '../Inferable';
import { readingHref } from '../library/route';
import { nameRelation } from '../name-relation';
import { shortenQuote } from '../shorten-quote';
import { nameSpeech } from './describe-stop';
import { figuresOfQuote } from './figures-of-quote';

export interface MentionActions {
  onFigure(mention: Mention, figure: string | null): void;
  onRelate(mention: Mention, relation: Relation | null): void;
  onNote(mention: Mention, note: string): void;
  onRemove(mention: Mention): void;
}

interface MentionListProps {
  readonly threadId: ThreadId;
  readonly arranged: ArrangedThread;
  readonly coder: CoderId | null;
  readonly actions: MentionActions;
}

/** What the picture shows, in words and in full: every mention with its quotation, and who was silent. */
export function MentionList({ arranged, ...rest }: MentionListProps) {
  return (
    <>
      <ol class="sm-mentions">
        {arranged.dated.map((stop) => (
          <li key={keyOfStop(stop)}>
            {stop.kind === 'silent' ? <Silence {...stop} /> : <Speech stop={stop} {...rest} />}
          </li>
        ))}
      </ol>
      {arranged.undated.length > 0 && (
        <>
          <h3 class="sm-group-title">{i18n.t('threads.undatedBelow')}</h3>
          <ul class="sm-mentions">
            {arranged.undated.map((stop) => (
              <li key={keyOfStop(stop)}>
                <Speech stop={stop} {...rest} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const keyOfStop = (stop: ThreadStop): string =>
  stop.kind === 'silent' ? `silent ${stop.speeches[0]?.id}` : stop.speechId;

/** The id of a mention's place on the page. */
export const mentionId = (mention: Mention): string => `mention ${keyOfMention(mention.target)}`;

function Silence({ speeches }: SilentSpeeches) {
  const [only, ...more] = speeches;
  if (!only) return null;
  if (more.length === 0)
    return (
      <p class="sm-mentions__silent sm-quiet">
        <SpeechDay speech={only} /> · <SpeakerNames speech={only} />{' '}
        <a href={readingHref(only.id)}>{nameSpeech(only)}</a>: {i18n.t('threads.noMention')}
      </p>
    );
  return (
    <details class="sm-mentions__silent sm-quiet">
      <summary>{i18n.t('threads.silentCount', speeches.length)}</summary>
      <ul>
        {speeches.map((speech) => (
          <li key={speech.id}>
            <SpeechDay speech={speech} /> · <a href={readingHref(speech.id)}>{nameSpeech(speech)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SpeechProps extends Omit<MentionListProps, 'arranged'> {
  readonly stop: MentionedSpeech;
}

function Speech({ stop: { speech, mentions, mayComeFirst }, ...rest }: SpeechProps) {
  return (
    <section class="sm-mentions__speech">
      <div class="sm-mentions__when">
        <h3>{speech?.deliveredOn ? <SpeechDay speech={speech} /> : i18n.t('threads.undated')}</h3>
        {mayComeFirst && <p class="sm-small sm-quiet">{i18n.t('threads.orderUnknown')}</p>}
        {speech && (
          <p>
            <SpeakerNames speech={speech} />
          </p>
        )}
        <p class="sm-small sm-quiet" lang={speech?.language} dir="auto">
          {nameSpeech(speech)}
        </p>
      </div>
      <ul class="sm-mentions__words">
        {mentions.map((mention) => (
          <li key={keyOfMention(mention.target)} id={mentionId(mention)} tabIndex={-1}>
            <MentionCard mention={mention} language={speech?.language ?? 'en'} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MentionCardProps extends Omit<SpeechProps, 'stop'> {
  readonly mention: Mention;
  readonly language: string;
}

function MentionCard({ mention, language, threadId, coder, actions }: MentionCardProps) {
  const { target, relation, notes } = mention;
  const about = i18n.t('saidBefore.about', { quote: shortenQuote(target.quote.exact) });
  return (
    <article class="sm-mention">
      <blockquote class="sm-quotation" lang={language} dir="auto">
        <QuoteWithFigure mention={mention} />
      </blockquote>
      {relation.value && <p class="sm-mention__relation sm-small">{nameRelation(relation.value)}</p>}
      <EditableNote
        own={ownNote(notes, coder)}
        others={otherNotes(notes, coder)}
        about={about}
        draftKey={`${threadId} ${keyOfMention(target)}`}
        onSave={(note) => actions.onNote(mention, note)}
      >
        <a
          class="sm-button sm-button--quiet sm-button--small"
          href={readingHref(target.speechId, {
            kind: 'passage',
            start: target.position.start,
            end: target.position.end,
          })}
        >
          {i18n.t('threads.read')} <span class="sm-hidden">{about}</span>
        </a>
        <FigureChoice mention={mention} actions={actions} />
        <RelationChoice mention={mention} actions={actions} />
        <button
          type="button"
          class="sm-button sm-button--quiet sm-button--small"
          onClick={() => actions.onRemove(mention)}
        >
          {i18n.t('threads.remove')} <span class="sm-hidden">{about}</span>
        </button>
      </EditableNote>
    </article>
  );
}

function QuoteWithFigure({ mention: { target, figure } }: { mention: Mention }) {
  const quote = target.quote.exact;
  const start = figure.value ? quote.indexOf(figure.value) : -1;
  if (!figure.value || start < 0) return <>{quote}</>;
  return (
    <>
      {quote.slice(0, start)}
      <mark class="sm-mention__figure">{figure.value}</mark>
      {quote.slice(start + figure.value.length)}
    </>
  );
}

type ChoiceProps = Pick<MentionCardProps, 'mention' | 'actions'>;

function FigureChoice({ mention, actions }: ChoiceProps) {
  const { figure, target } = mention;
  const found = figuresOfQuote(target.quote.exact);
  const options = figure.value && !found.includes(figure.value) ? [figure.value, ...found] : found;
  if (options.length === 0) return null;
  return (
    <label>
      <span class="sm-hidden">{i18n.t('threads.figureLabel', { quote: shortenQuote(target.quote.exact) })}</span>
      <select
        class="sm-select sm-select--small"
        value={figure.value ?? ''}
        onChange={({ currentTarget: { value } }) => actions.onFigure(mention, value || null)}
      >
        <option value="">{i18n.t('threads.noFigure')}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

function RelationChoice({ mention, actions }: ChoiceProps) {
  return (
    <label>
      <span class="sm-hidden">
        {i18n.t('threads.relationLabel', { quote: shortenQuote(mention.target.quote.exact) })}
      </span>
      <select
        class="sm-select sm-select--small"
        value={mention.relation.value ?? ''}
        onChange={({ currentTarget: { value } }) =>
          actions.onRelate(mention, RELATIONS.find((name) => name === value) ?? null)
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
  );
}
