import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Claim, Tag } from '../../lib/domain/claim';
import { type ClaimTypeId, getClaimType } from '../../lib/domain/claim-types';
import type { Instant } from '../../lib/domain/dates';
import type { ClaimId } from '../../lib/domain/ids';
import type { Placement } from '../../lib/domain/placement';
import { citableUrl, type Speech } from '../../lib/domain/speech';
import type { Block, Transcript } from '../../lib/domain/transcript';
import { findRedactions } from '../../lib/text/find-redactions';
import { FidelityNote } from '../FidelityNote';
import { formatInstant } from '../format-date';
import { SpeechHeader } from '../SpeechHeader';
import { directionOf } from './direction-of';
import { groupBlocks } from './group-blocks';
import { type NumberedClaim, numberClaims } from './number-claims';
import { SpeechNotices } from './SpeechNotices';
import { type Segment, segmentMarks } from './segment-marks';
import { drawGroup } from './TranscriptView';
import './transcript.css';
import './print.css';

export interface PrintViewProps {
  readonly speech: Speech;
  readonly transcript: Transcript;
  readonly claims: readonly Claim[];
  readonly placements: Readonly<Record<ClaimId, Placement>>;
  readonly tags: readonly Tag[];
  /** Null where the reader has given none. */
  readonly coderName: string | null;
  readonly printedAt: Instant;
}

/**
 * A speech with its marks as elements, the same on paper from every browser. Certainty, number and type are told by
 * lines and letters, because browsers leave colours of backgrounds out when they print.
 */
export function PrintView({ speech, transcript, claims, placements, tags, coderName, printedAt }: PrintViewProps) {
  const { numbered, notFound } = numberClaims(claims, placements);
  const byId = new Map(numbered.map((mark) => [mark.id, mark]));
  const segments = new Map(
    segmentMarks(transcript.blocks, numbered).map((cut, at) => [transcript.blocks[at]?.start, cut]),
  );
  const names = new Map(tags.map((tag) => [tag.id as string, tag.name.value]));
  const drawBlock = (block: Block) => (
    <>
      <Notes marks={beginningIn(segments.get(block.start) ?? [], byId)} names={names} />
      {(segments.get(block.start) ?? []).map((segment) => (
        <MarkedWords
          key={segment.start}
          words={transcript.text.slice(segment.start, segment.end)}
          segment={segment}
          byId={byId}
        />
      ))}
    </>
  );
  const url = citableUrl(speech);
  return (
    <div class="sm-print">
      <p class="sm-print__label">
        {i18n.t(speech.licence === 'OGL' ? 'reading.printLabel' : 'reading.printLabelOther')}
      </p>
      <SpeechHeader speech={speech} isBrief />
      <FidelityNote speech={speech} redactions={findRedactions(transcript.text)} />
      <Inferred speech={speech} />
      <SpeechNotices speech={speech} />
      <p class="sm-print__about">
        {[
          claims.length ? i18n.t('reading.printCount', claims.length, { n: claims.length }) : null,
          coderName && claims.length ? i18n.t('reading.printBy', { name: coderName }) : null,
          i18n.t('reading.printedOn', { date: formatInstant(printedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {numbered.length > 0 ? <Letters claims={claims} /> : <p>{i18n.t('reading.printNoMarks')}</p>}
      <div
        class={`sm-transcript sm-print__words ${numbered.length > 0 ? 'sm-print__words--noted' : ''}`}
        lang={speech.language}
        dir={directionOf(speech.language)}
      >
        {groupBlocks(transcript.blocks).map((group) => drawGroup(group, drawBlock))}
      </div>
      {notFound.length > 0 && (
        <section class="sm-print__lost">
          <h2>{i18n.t('reading.printNotFound')}</h2>
          <ul>
            {notFound.map((claim) => (
              <li key={claim.id}>
                <q dir="auto">{claim.target.quote.exact}</q>
                <NoteWords claim={claim} names={names} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer class="sm-print__foot">
        {url && <p>{i18n.t('reading.source', { address: url })}</p>}
        {speech.licence === 'OGL' && <p>{i18n.t('settings.ogl')}</p>}
        <p>{i18n.t('settings.independent')}</p>
      </footer>
    </div>
  );
}

type Numbered = ReadonlyMap<ClaimId, NumberedClaim>;

function beginningIn(segments: readonly Segment<ClaimId>[], byId: Numbered): NumberedClaim[] {
  return segments.flatMap((segment) => segment.begins).map((id) => byId.get(id) as NumberedClaim);
}

interface MarkedWordsProps {
  readonly words: string;
  readonly segment: Segment<ClaimId>;
  readonly byId: Numbered;
}

function MarkedWords({ words, segment, byId }: MarkedWordsProps): ComponentChildren {
  if (segment.marks.length === 0) return words;
  const isSure = segment.marks.every((id) => byId.get(id)?.isSure);
  return (
    <>
      {segment.begins.map((id) => {
        const mark = byId.get(id) as NumberedClaim;
        return (
          <span key={id} class="sm-print__number" dir="ltr">
            <span class="sm-hidden">{i18n.t('reading.printMark', { n: mark.number })} </span>
            <span aria-hidden="true">
              {mark.number} {lettersOf(mark.claim)}
            </span>
          </span>
        );
      })}
      <mark
        class="sm-print__mark"
        data-sm-depth={Math.min(segment.marks.length, 2)}
        data-sm-doubt={isSure ? undefined : true}
        data-sm-type={byId.get(segment.marks[0] as ClaimId)?.claim.types.value[0] ?? 'none'}
      >
        {words}
      </mark>
    </>
  );
}

interface NotesProps {
  readonly marks: readonly NumberedClaim[];
  readonly names: ReadonlyMap<string, string>;
}

/** What the reader said about the marks that begin in a block, in the margin beside it. */
function Notes({ marks, names }: NotesProps) {
  if (marks.length === 0) return null;
  return (
    // Spans, for a paragraph may hold nothing else.
    <span class="sm-print__notes" lang="en" dir="ltr">
      {marks.map((mark) => (
        <span key={mark.id} class="sm-print__note">
          <b class="sm-print__note-number">{mark.number}</b> <NoteWords claim={mark.claim} names={names} />
          {!mark.isSure && <i> {i18n.t('reading.printDoubtful')}</i>}
        </span>
      ))}
    </span>
  );
}

function NoteWords({ claim, names }: { claim: Claim; names: ReadonlyMap<string, string> }) {
  const tags = claim.tags.value.map((id) => names.get(id) ?? id);
  const notes = Object.values(claim.notes).filter((note) => note.value.trim());
  return (
    <>
      <span class="sm-print__types">
        {typesOf(claim)
          .map((type) => i18n.t(`claimType.${type ?? 'none'}`))
          .join(', ')}
      </span>
      {tags.length > 0 && <span class="sm-print__tags">{i18n.t('reading.printTags', { tags: tags.join(', ') })}</span>}
      {notes.map((note) => (
        <span key={note.by} class="sm-print__comment" dir="auto">
          {note.value}
        </span>
      ))}
    </>
  );
}

/** What is inferred, unfolded: paper has no tooltips. */
function Inferred({ speech }: { speech: Speech }) {
  const fields = Object.keys(speech.inferred) as (keyof Speech['inferred'])[];
  if (fields.length === 0) return null;
  return (
    <dl class="sm-print__inferred">
      <dt>{i18n.t('speech.inferredTitle')}</dt>
      {fields.map((field) => (
        <dd key={field}>
          {i18n.t('reading.printInferred', {
            field: i18n.t(`speech.field.${field}`),
            reason: speech.inferred[field] ?? '',
          })}
        </dd>
      ))}
    </dl>
  );
}

/** The letters in use, with what they stand for. */
function Letters({ claims }: { claims: readonly Claim[] }) {
  const used = new Set(claims.flatMap(typesOf));
  const types = [...used].filter((type) => type !== null);
  if (types.length === 0) return null;
  return (
    <p class="sm-print__letters">
      {types.map((type) => (
        <span key={type}>
          {i18n.t('reading.printLetter', { letter: getClaimType(type).letter, type: i18n.t(`claimType.${type}`) })}
        </span>
      ))}
    </p>
  );
}

const typesOf = (claim: Claim): (ClaimTypeId | null)[] => (claim.types.value.length ? [...claim.types.value] : [null]);

const lettersOf = (claim: Claim): string => claim.types.value.map((type) => getClaimType(type).letter).join('');
