import { i18n } from '#i18n';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { ClaimId, CoderId, SpeechId } from '../../lib/domain/ids';
import { isFound, type Placement } from '../../lib/domain/placement';
import type { Speech } from '../../lib/domain/speech';
import { type ClaimActions, ClaimCard } from '../ClaimCard';
import { SpeechLine } from '../Inferable';
import type { Placements } from '../order-claims';
import { shortenQuote } from '../shorten-quote';
import { readingHref } from './route';

interface ClaimGroupsProps {
  readonly claims: readonly Claim[];
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  readonly selected: ReadonlySet<ClaimId>;
  /** In the newest texts; absent of claims that were made on them. */
  readonly places: Placements;
  readonly actions: ClaimActions;
  onSelect(ids: readonly ClaimId[], isSelected: boolean): void;
}

/** Claims in the order given; neighbours of one speech share its heading. */
export function ClaimGroups({ claims, speeches, ...rest }: ClaimGroupsProps) {
  return (
    <div class="sm-claim-groups">
      {groupBySpeech(claims).map((group) => (
        <ClaimGroup
          key={group[0]?.id}
          claims={group}
          speech={speeches.get(group[0]?.target.speechId as SpeechId) ?? null}
          {...rest}
        />
      ))}
    </div>
  );
}

/** Runs of claims of the same speech. */
export function groupBySpeech(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last?.[0]?.target.speechId === claim.target.speechId) last.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

type ClaimGroupProps = Omit<ClaimGroupsProps, 'speeches'> & { readonly speech: Speech | null };

function ClaimGroup({ claims, speech, tags, coder, selected, places, actions, onSelect }: ClaimGroupProps) {
  const [first] = claims;
  if (!first) return null;
  return (
    <section class="sm-claim-group">
      <header class="sm-claim-group__head" dir="auto">
        <h2 class="sm-claim-group__title">
          <a href={readingHref(first.target.speechId)} lang={speech?.language}>
            {speech?.title || i18n.t('speech.untitled')}
          </a>
        </h2>
        <p class="sm-small sm-quiet">{speech && <SpeechLine speech={speech} />}</p>
      </header>
      <ol class="sm-claims">
        {claims.map((claim) => (
          <li key={claim.id} class="sm-claims__item sm-claim-group__item">
            <label class="sm-claim-group__select">
              <input
                type="checkbox"
                checked={selected.has(claim.id)}
                onChange={(event) => onSelect([claim.id], event.currentTarget.checked)}
              />
              <span class="sm-hidden">
                {i18n.t('library.select', { quote: shortenQuote(claim.target.quote.exact) })}
              </span>
            </label>
            <ClaimCard
              claim={claim}
              tags={tags}
              placement={placeOf(claim, places)}
              coder={coder}
              language={speech?.language ?? 'en'}
              actions={actions}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** On the text that a claim was made on, it stands where it was marked. Rejected places are looked at beside the text. */
function placeOf({ id, target: { position } }: Claim, places: Placements): Placement {
  const placement = places[id];
  if (!placement) return { status: 'unchanged', start: position.start, end: position.end, sure: true };
  return isFound(placement) ? placement : { ...placement, candidates: [] };
}
