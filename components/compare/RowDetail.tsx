import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { RELATIONS, sharedWords } from '../../lib/domain/cross-reference';
import type { ComparedSide } from '../../lib/domain/speech-comparison';
import { draftKeyOfLink } from '../cross-references/draft-key';
import { explainEvidence } from '../cross-references/explain-evidence';
import type { LinkActions } from '../cross-references/PairCard';
import { EditableNote } from '../EditableNote';
import { readingHref } from '../library/route';
import { nameRelation } from '../name-relation';
import { PageIcon } from '../PageIcon';
import { shortenQuote } from '../shorten-quote';
import { type ComparedPair, textOf } from './compared-pair';
import type { ShownRow } from './comparison-rows';
import { nameRowKinds, nameSubject, tellLikeness } from './describe-row';
import { markAlone, markDifferences } from './mark-differences';
import { QuoteRuns } from './QuoteRuns';
import { RowNumber, SideDate } from './RowCard';

/** What the reader can say of a pair; stored at once. */
export type PairAnswers = Pick<LinkActions, 'onConfirm' | 'onDismiss' | 'onReopen' | 'onRelate' | 'onNote'>;

interface RowDetailProps {
  readonly row: ShownRow;
  readonly pair: ComparedPair;
  readonly actions: PairAnswers;
}

/** A pair in full: both quotations with what differs, why they belong together, and what the reader says of it. */
export function RowDetail({ row, pair, actions }: RowDetailProps) {
  const { earlier, later, link } = row;
  const evidence = row.row && 'evidence' in row.row ? row.row.evidence : (link?.evidence ?? []);
  const marked = useMemo(() => {
    if (earlier && later) return markDifferences(earlier.text, later.text, sharedWords(evidence));
    return { earlier: markAlone(earlier?.text ?? ''), later: markAlone(later?.text ?? '') };
  }, [earlier?.text, later?.text, evidence]);
  const subject = nameSubject(row);
  // What the comparison found is seen from the later side; a link of the reader's from whichever it was made on.
  const reasons = explainEvidence(evidence, row.row ? 'earlier' : (link?.order ?? 'earlier'));
  return (
    <div class="sm-detail">
      <h3 class="sm-detail__title" tabIndex={-1}>
        <RowNumber row={row} /> {nameRowKinds(row)}
        {subject && <span class="sm-row__subject">{subject}</span>}
      </h3>
      <DetailSide side="earlier" row={row} pair={pair}>
        <QuoteRuns runs={marked.earlier} side="earlier" />
      </DetailSide>
      <DetailSide side="later" row={row} pair={pair}>
        <QuoteRuns runs={marked.later} side="later" />
      </DetailSide>
      <p class="sm-detail__why sm-small">
        <Verdict row={row} />
        {reasons.length > 0 && <span class="sm-quiet"> {reasons.join('; ')}</span>}
      </p>
      {link && <Answer row={row} actions={actions} />}
      {link && link.verdict !== 'dismissed' && (
        <EditableNote
          {...link.note}
          about={i18n.t('saidBefore.about', { quote: shortenQuote(link.there.text) })}
          draftKey={draftKeyOfLink(link)}
          onSave={(note) => actions.onNote(link, note)}
        />
      )}
    </div>
  );
}

function Verdict({ row }: { row: ShownRow }) {
  const { link } = row;
  const band = row.row && 'band' in row.row ? row.row.band : link?.band;
  if (link?.verdict === 'confirmed') return <strong class="sm-detail__linked">{i18n.t('compare.confirmed')}</strong>;
  if (!band) return null;
  return (
    <strong>
      {[i18n.t('compare.suggested'), tellLikeness(row), i18n.t(`saidBefore.band.${band}`).toLowerCase()]
        .filter(Boolean)
        .join(', ')}
    </strong>
  );
}

interface DetailSideProps extends Omit<RowDetailProps, 'actions'> {
  readonly side: ComparedSide;
  readonly children: preact.ComponentChildren;
}

function DetailSide({ side, row, pair, children }: DetailSideProps) {
  const { speech } = textOf(pair, side);
  const words = row[side];
  return (
    <section class="sm-detail__side" aria-label={i18n.t(`compare.${side}`)}>
      <p class="sm-row__when">
        <SideDate speech={speech} pair={pair} side={side} />
        {words && (
          <a
            class="sm-detail__open"
            href={`/library.html${readingHref(speech.id, { kind: 'passage', start: words.start, end: words.end })}`}
            target="_blank"
            rel="noopener"
          >
            {i18n.t('compare.openIn')}
            <span class="sm-hidden">{i18n.t('saidBefore.about', { quote: shortenQuote(words.text) })}</span>
            <PageIcon name="open" />
          </a>
        )}
      </p>
      {words ? (
        <blockquote class="sm-quotation" lang={speech.language} dir="auto">
          {children}
        </blockquote>
      ) : (
        <p class="sm-quiet">{i18n.t(side === 'later' ? 'compare.saidNothing' : 'compare.notThere')}</p>
      )}
    </section>
  );
}

/** What the reader says of the pair; stored at once. */
function Answer({ row, actions }: Pick<RowDetailProps, 'row' | 'actions'>) {
  const { link } = row;
  if (!link) return null;
  const { verdict, relation } = link;
  if (verdict === 'dismissed')
    return (
      <p class="sm-detail__actions">
        <span class="sm-quiet">{i18n.t('compare.dismissed')}</span>
        <button type="button" class="sm-button sm-button--quiet" onClick={() => actions.onReopen(link)}>
          {i18n.t('compare.undo')}
        </button>
      </p>
    );
  const quote = shortenQuote(link.there.text);
  return (
    <div class="sm-detail__actions">
      {verdict === 'suggested' && (
        <button type="button" class="sm-button sm-button--primary" onClick={() => actions.onConfirm(link)}>
          <PageIcon name="check" />
          {i18n.t('compare.confirm')}
        </button>
      )}
      <button
        type="button"
        class="sm-button"
        onClick={() => (verdict === 'confirmed' ? actions.onReopen(link) : actions.onDismiss(link))}
      >
        <PageIcon name="close" />
        {i18n.t(verdict === 'confirmed' ? 'compare.unlink' : 'compare.dismiss')}
      </button>
      <label class="sm-detail__relation">
        <span class="sm-hidden">{i18n.t('relation.label', { quote })}</span>
        <select
          class="sm-select"
          value={relation && !relation.isReversed ? relation.name : ''}
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
    </div>
  );
}
