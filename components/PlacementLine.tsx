import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { DoubtReason, FoundPlacement, WordChange } from '../lib/domain/placement';
import { Icon } from './Icon';

const DOUBTS = {
  'few words in common': 'claim.doubt.fewInCommon',
  'other words around it': 'claim.doubt.otherAround',
  'few words to go by': 'claim.doubt.fewWords',
  'several places fit': 'claim.doubt.several',
  'old words elsewhere': 'claim.doubt.elsewhere',
  'other claims are gone': 'claim.doubt.othersGone',
} as const satisfies Record<DoubtReason, string>;

/** Why it is not certain that a claim stands where it is shown; empty where it is. */
export const explainDoubt = ({ sure, doubt }: FoundPlacement): string =>
  sure ? '' : i18n.t(doubt ? DOUBTS[doubt] : 'claim.doubtful');

interface PlacementLineProps {
  readonly placement: FoundPlacement;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** In words, whatever is not as it was when the claim was marked; nothing where all is unchanged and sure. */
export function PlacementLine({ placement, children }: PlacementLineProps) {
  if (placement.status === 'unchanged' && placement.sure) return null;
  return (
    <div class="sm-placement sm-small">
      {placement.status === 'moved' && <p>{i18n.t('claim.moved')}</p>}
      {placement.status === 'reworded' && (
        <>
          <p>{i18n.t('claim.reworded')}</p>
          <ul>
            {placement.changes.map((change) => (
              <li key={`${change.before}\n${change.after}`}>
                <ChangedWords change={change} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!placement.sure && (
        <p class="sm-placement__doubt">
          <Icon name="warning" />
          {explainDoubt(placement)}
        </p>
      )}
      {children}
    </div>
  );
}

function ChangedWords({ change }: { change: WordChange }) {
  const nothing = <em>{i18n.t('claim.rewordedNothing')}</em>;
  return (
    <>
      <span class="sm-quiet">{i18n.t('claim.rewordedFrom')}</span> <del>{change.before || nothing}</del>
      <br />
      <span class="sm-quiet">{i18n.t('claim.rewordedTo')}</span> <ins>{change.after || nothing}</ins>
    </>
  );
}
