import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { VersionChange, WordPiece } from '../../lib/domain/version-comparison';
import { type Focus, readingHref } from '../library/route';
import { shortenQuote } from '../shorten-quote';
import { TypeLetter } from '../TypeChip';
import { CHANGE_KINDS } from './describe-changes';

interface ChangeListProps {
  readonly changes: readonly VersionChange[];
  /** By the number of the change. */
  readonly claims: ReadonlyMap<number, readonly Claim[]>;
  /** Which of them stand in the newest text. */
  readonly inNewest: ReadonlySet<ClaimId>;
  readonly speech: Speech;
  readonly current: number | null;
  onShow(change: number): void;
}

/** Every changed passage, those first that a reader asks for first, each with the words that went and came. */
export function ChangeList({ changes, claims, inNewest, speech, current, onShow }: ChangeListProps) {
  const numbered = changes.map((change, number) => ({ change, number }));
  const inOrder = CHANGE_KINDS.flatMap((kind) => numbered.filter(({ change }) => change.kind === kind));
  return (
    <section class="sm-versions__group">
      <h2 class="sm-group-title">{i18n.t('versions.passages')}</h2>
      {changes.length === 0 && <p class="sm-quiet">{i18n.t('versions.noPassages')}</p>}
      <ol class="sm-versions__list">
        {inOrder.map(({ change, number }) => (
          <li key={number} class="sm-versions__change" data-kind={change.kind} aria-current={current === number}>
            <p class="sm-versions__kind">{i18n.t(`versions.kind.${change.kind}`)}</p>
            <div class="sm-quotation" lang={speech.language} dir="auto">
              <ChangedWords change={change} />
            </div>
            <ClaimsHere claims={claims.get(number) ?? []} inNewest={inNewest} speech={speech} />
            <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => onShow(number)}>
              {i18n.t('versions.showInText')}
              <span class="sm-hidden">{i18n.t('versions.about', { n: number + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ChangedWords({ change }: { change: VersionChange }) {
  if (change.kind === 'removed') return <Removed>{change.before.text}</Removed>;
  if (change.kind === 'added') return <Added>{change.after.text}</Added>;
  return (
    <p>
      {change.words.map((piece, i) => (
        // Pieces never change their places.
        <Piece key={i} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece }: { piece: WordPiece }) {
  if (piece.kind === 'removed') return <Removed>{piece.text}</Removed>;
  if (piece.kind === 'added') return <Added>{piece.text}</Added>;
  return <>{piece.text}</>;
}

interface WordsProps {
  readonly children: string;
}

/** Not every screen reader tells of `del` and `ins`. Spaces at the ends are nobody's, and have no line. */
export const Removed = ({ children }: WordsProps) => (
  <Spaced text={children}>
    {(words) => (
      <del>
        <span class="sm-hidden">[{i18n.t('versions.removedWords')}: </span>
        {words}
        <span class="sm-hidden">]</span>
      </del>
    )}
  </Spaced>
);

export const Added = ({ children }: WordsProps) => (
  <Spaced text={children}>
    {(words) => (
      <ins>
        <span class="sm-hidden">[{i18n.t('versions.addedWords')}: </span>
        {words}
        <span class="sm-hidden">]</span>
      </ins>
    )}
  </Spaced>
);

function Spaced({ text, children }: { text: string; children: (words: string) => ComponentChildren }) {
  const words = text.trim();
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      {children(words)}
      {text.slice(start + words.length)}
    </>
  );
}

interface ClaimsHereProps extends Pick<ChangeListProps, 'inNewest' | 'speech'> {
  readonly claims: readonly Claim[];
}

function ClaimsHere({ claims, inNewest, speech }: ClaimsHereProps) {
  if (claims.length === 0) return null;
  return (
    <div class="sm-versions__claims sm-small">
      <span class="sm-quiet">{i18n.t('versions.yourClaims')}</span>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <TypeLetter type={claim.types.value[0] ?? null} />{' '}
            <a href={readingHref(speech.id, whereItStands(claim, inNewest))}>
              {shortenQuote(claim.target.quote.exact, 100)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In the newest text, or, where that does not have it, in the one that it was marked in. */
const whereItStands = ({ id, target }: Claim, inNewest: ReadonlySet<ClaimId>): Focus => ({
  kind: 'claim',
  id,
  ...(!inNewest.has(id) && { text: target.transcriptId }),
});
