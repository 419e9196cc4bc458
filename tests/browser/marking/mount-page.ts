import govukCss from 'govuk-frontend/dist/govuk/govuk-frontend.min.css?inline';
import { onTestFinished } from 'vitest';
import { type Marking, startMarking } from '@/components/marking';
import highlightCss from '@/entrypoints/speech.content/style.css?inline';
import type { Claim } from '@/lib/domain/claim';
import type { ClaimTypeId } from '@/lib/domain/claim-types';
import type { Transcript } from '@/lib/domain/transcript';
import { extractTranscript } from '@/lib/page/extract-transcript';
import type { OffsetMap } from '@/lib/page/offset-map';
import { describeSpan } from '@/lib/text/describe-span';
import { buildClaim, buildTarget } from '../../support/build-claim';
import { buildSpeech } from '../../support/build-speech';
import { createFakeGateway, type FakeGateway } from '../../support/fake-gateway';

export const PARAGRAPHS = [
  'Good morning. It is a pleasure to be in Leeds today, among people who open doors for children every day of the year.',
  'We have opened 400 libraries since 2010. We will open 200 more by 2022. When a library closes, fewer children read.',
  'That is why we are giving £50 million to 12 councils, and why I want you to apply. Some people said it could not be done.',
  'I grew up above a shop. The library was my second home, and I owe it more than I can say here in one morning.',
];

export interface MarkedPage {
  readonly article: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly marking: Marking;
  readonly gateway: FakeGateway;
  readonly transcript: Transcript;
  readonly offsets: OffsetMap;
  /** A live range of some words, within one text node. */
  rangeOf(words: string): Range;
  /** Waits for the first element in our shadow root that a selector finds, and whose text holds some words. */
  find(selector: string, words?: string): Promise<HTMLElement>;
}

interface PageOptions {
  readonly paragraphs?: readonly string[];
  readonly claims?: (
    claimOn: (words: string, types?: readonly ClaimTypeId[], note?: string) => Claim,
  ) => readonly Claim[];
  readonly tags?: readonly string[];
  readonly dir?: 'ltr' | 'rtl';
  readonly before?: string;
  readonly speech?: Parameters<typeof buildSpeech>[0];
}

/** A page in GOV.UK's style with a speech that is being marked; cleared away after the test. */
export async function mountPage(options: PageOptions = {}): Promise<MarkedPage> {
  const style = document.createElement('style');
  style.textContent = `${govukCss}\n${highlightCss}`;
  document.head.append(style);
  const main = document.createElement('main');
  main.className = 'govuk-width-container';
  main.dir = options.dir ?? 'ltr';
  const heading = document.createElement('h1');
  heading.className = 'govuk-heading-xl';
  heading.textContent = options.before ?? 'A speech on libraries';
  const article = document.createElement('div');
  for (const text of options.paragraphs ?? PARAGRAPHS) {
    const paragraph = document.createElement('p');
    paragraph.className = 'govuk-body';
    paragraph.textContent = text;
    article.append(paragraph);
  }
  main.append(heading, article);
  document.body.append(main);

  const { transcript, offsets } = extractTranscript(article);
  const speech = buildSpeech(options.speech);
  const claimOn = (words: string, types: readonly ClaimTypeId[] = ['record'], note = ''): Claim =>
    buildClaim({ target: toTarget(words, transcript), types, note });
  const gateway = createFakeGateway(options.claims?.(claimOn), options.tags);
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  document.documentElement.append(host);
  const marking = startMarking({ shadow, document, transcript, offsets, gateway, speech });
  onTestFinished(() => {
    marking.stop();
    host.remove();
    main.remove();
    style.remove();
    document.getSelection()?.removeAllRanges();
  });
  await new Promise((done) => setTimeout(done));
  await waitFor(() => {
    const { claims, placements } = marking.state.value;
    return claims.every(({ id }) => placements[id]);
  });
  return {
    article,
    shadow,
    marking,
    gateway,
    transcript,
    offsets,
    rangeOf: (words) => findWords(article, words),
    find: (selector, words = '') =>
      waitFor(() =>
        [...shadow.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent?.includes(words)),
      ),
  };
}

export const toTarget = (words: string, transcript: Transcript) => {
  const start = transcript.text.indexOf(words);
  if (start < 0) throw new Error(`the transcript does not hold "${words}"`);
  return {
    ...buildTarget(undefined),
    ...describeSpan({ start, end: start + words.length }, transcript),
    transcriptId: transcript.id,
  };
};

function findWords(root: Element, words: string): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return range;
  }
  throw new Error(`the page does not hold "${words}"`);
}

/** Looks once a frame until something is there. */
export async function waitFor<Thing>(look: () => Thing | null | undefined | false, frames = 600): Promise<Thing> {
  for (let frame = 0; frame < frames; frame++) {
    const thing = look();
    if (thing) return thing;
    await new Promise((done) => requestAnimationFrame(done));
  }
  throw new Error(`waited in vain: ${look}`);
}

/** Selects some words as a program would, as keyboards and handles do without a pointer. */
export function select(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
