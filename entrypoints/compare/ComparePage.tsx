import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompareFrame } from '../../components/compare/CompareFrame';
import { CompareHead } from '../../components/compare/CompareHead';
import type { CompareGateway, StoredTexts } from '../../components/compare/compare-gateway';
import { type Column, otherColumn } from '../../components/compare/compared-pair';
import { EmptyCompare } from '../../components/compare/EmptyCompare';
import { KeyHelp } from '../../components/compare/KeyHelp';
import { nameMode } from '../../components/compare/name-mode';
import { useCompareKeys } from '../../components/compare/use-compare-keys';
import { explainFailure } from '../../components/explain-failure';
import { type LiveValue, useLiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import { primaryLanguage, toLanguageTag } from '../../lib/domain/language';
import type { Speech } from '../../lib/domain/speech';
import type { ComparedTextsProps } from './ComparedTexts';
import { chooseTexts } from './choose-texts';
import { useCompareState } from './use-compare-state';

/** Two speeches, or two versions of one; everything on show stands in the address. */
export function ComparePage({ gateway }: { gateway: CompareGateway }) {
  const [state, change] = useCompareState();
  const a = useStored(gateway, state.a);
  const b = useStored(gateway, state.b);
  const [speeches, want] = useSpeeches(gateway);
  const [areKeysOn, setKeysOn] = useKeys(gateway);
  const [isHelpShown, showHelp] = useState(false);
  const [said, say] = useState('');
  const texts = chooseTexts(state, a, b);
  const ComparedTexts = useComparedTexts();
  const swap = () => {
    const { a: first, b: second, versions, at } = state;
    change({
      a: second,
      b: first,
      versions: versions && { a: versions.b, b: versions.a },
      at: at && { a: at.b, b: at.a },
    });
    const title = b.status === 'ready' ? b.value?.speech.title : null;
    say(i18n.t('compare.swapped', { title: title || i18n.t('speech.untitled') }));
  };
  useCompareKeys(areKeysOn, { s: swap, f: goToFilters, '?': () => showHelp(true) });
  const [speechA, speechB] = [speechOf(a), speechOf(b)];
  useTitle(speechA, speechB);
  const choose = (column: Column, id: SpeechId) => {
    const other = state[otherColumn(column)];
    change({ a: null, b: null, [column]: id, [otherColumn(column)]: other, ...NOTHING_OPEN });
  };
  return (
    <CompareFrame onPrint={texts.kind === 'two texts' ? () => print() : null} onKeys={() => showHelp(true)}>
      <CompareHead
        a={speechA}
        b={speechB}
        areLoading={{ a: isLoading(state.a, a), b: isLoading(state.b, b) }}
        speeches={speeches}
        title={nameMode(texts.kind === 'two texts' ? texts : null)}
        warning={texts.kind === 'two texts' ? warn(texts.a.speech, texts.b.speech) : null}
        onChoose={choose}
        onWant={want}
        onSwap={swap}
      />
      {texts.kind === 'nothing chosen' && <EmptyCompare speeches={speeches} />}
      {(texts.kind === 'loading' || (texts.kind === 'two texts' && !ComparedTexts)) && (
        <p class="sm-compare__waiting sm-quiet" role="status">
          {i18n.t('compare.loading')}
        </p>
      )}
      {texts.kind === 'trouble' && (
        <div class="sm-compare__empty" role="alert">
          <h2>{texts.title}</h2>
          <p class="sm-quiet">{texts.error ? explainFailure(gateway.toFailure(texts.error.reason)) : texts.hint}</p>
        </div>
      )}
      {texts.kind === 'two texts' && ComparedTexts && (
        <ComparedTexts
          key={`${texts.a.speech.id} ${texts.b.speech.id}`}
          texts={texts}
          state={state}
          gateway={gateway}
          areKeysOn={areKeysOn}
          onChange={change}
          onSay={say}
        />
      )}
      <p class="sm-hidden" role="status">
        {said}
      </p>
      {isHelpShown && <KeyHelp areOn={areKeysOn} onSwitch={setKeysOn} onClose={() => showHelp(false)} />}
    </CompareFrame>
  );
}

const goToFilters = () => document.querySelector<HTMLElement>('.sm-counts button')?.focus();

const NOTHING_OPEN = { versions: null, row: null, filter: null, at: null };

const isLoading = (id: SpeechId | null, live: LiveValue<unknown>): boolean => id !== null && live.status === 'loading';

const speechOf = (live: LiveValue<StoredTexts | null>): Speech | null =>
  live.status === 'ready' ? (live.value?.speech ?? null) : null;

/** What shows two texts is most of the page's code: loaded when the frame is drawn, while the texts are read. */
function useComparedTexts(): ComponentType<ComparedTextsProps> | null {
  const [Part, setPart] = useState<ComponentType<ComparedTextsProps> | null>(null);
  useEffect(() => void import('./ComparedTexts').then(({ ComparedTexts }) => setPart(() => ComparedTexts)), []);
  return Part;
}

/** A speech that is not there is taken for missing only when the bundled ones have been stored. */
function useStored(gateway: CompareGateway, id: SpeechId | null): LiveValue<StoredTexts | null> {
  const live = useLiveQuery(() => (id ? gateway.watchSpeech(id) : null), [gateway, id]);
  const [isPrepared, setPrepared] = useState(false);
  const isMissing = live.status === 'ready' && live.value === null;
  useEffect(() => {
    if (!isMissing || isPrepared) return;
    gateway.prepare().then(
      () => setPrepared(true),
      () => setPrepared(true),
    );
  }, [gateway, isMissing, isPrepared]);
  return isMissing && !isPrepared ? { status: 'loading' } : live;
}

/** The library for the pickers, read when the first of them opens. */
function useSpeeches(gateway: CompareGateway): [readonly Speech[] | null, () => void] {
  const [speeches, setSpeeches] = useState<readonly Speech[] | null>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) void gateway.listSpeeches().then(setSpeeches, () => setSpeeches([]));
  }, [gateway, isWanted]);
  return [speeches, useCallback(() => setWanted(true), [])];
}

function useKeys(gateway: CompareGateway): [boolean, (areOn: boolean) => void] {
  const [areOn, setOn] = useState(false);
  useEffect(() => void gateway.recallKeys().then(setOn), [gateway]);
  return [
    areOn,
    (next) => {
      setOn(next);
      gateway.keepKeys(next);
    },
  ];
}

function useTitle(a: Speech | null, b: Speech | null): void {
  const [titleA, titleB] = [a?.title, b?.title];
  useEffect(() => {
    document.title =
      titleA && titleB
        ? i18n.t('compare.documentTitle', { a: titleA, b: titleB })
        : i18n.t('compare.documentTitleEmpty');
  }, [titleA, titleB]);
}

/** What has to be known before anything is concluded. */
function warn(a: Speech, b: Speech): string | null {
  if (primaryLanguage(a.language) !== primaryLanguage(b.language)) {
    return i18n.t('compare.language', {
      a: i18n.t('compare.side.a'),
      b: i18n.t('compare.side.b'),
      languageA: nameLanguage(a.language),
      languageB: nameLanguage(b.language),
    });
  }
  return a.id !== b.id && !(a.deliveredOn && b.deliveredOn) ? i18n.t('compare.undatedHint') : null;
}

/** In English; a stored speech may call its language anything. */
function nameLanguage(language: string): string {
  const tag = toLanguageTag(language);
  return (tag && new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag)) || language;
}
