import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../domain/claim-types';
import { LANES } from './plan-paint';

/**
 * Hues of the claim types as in `components/theme.css`, in the order of their ids. A highlight can't read custom
 * properties by mark, so every colour needs a rule of its own; a test keeps the two tables equal.
 */
export const HUES = [250, 142, 34, 214, 358, 286, 178, 70, 106, 322] as const;
const GREY = HUES.length;
const GREY_HUE = 60;
const GREY_CHROMA = 0.15;

/** The palette index of a claim's first type. Types behind "More" and marks without a type are grey. */
export function colourOf(type: ClaimTypeId | null): number {
  const index = type === null ? -1 : CLAIM_TYPE_IDS.indexOf(type);
  return index >= 0 && index < GREY ? index : GREY;
}

export const COLOURS: readonly number[] = [...HUES.keys(), GREY];

/**
 * The page can list highlights and read the style of each (`getComputedStyle(element, '::highlight(sm-5)')`, in Chromium and
 * Firefox alike, whatever sheet it comes from), so a mark's colour is no secret, and other names would not make it one.
 */
export const tintName = (colour: number): string => `sm-${colour}`;
export const lineName = (colour: number, lane: number, isSure: boolean): string =>
  `sm-${colour}-${lane}${isSure ? '' : 'd'}`;
/** The words that the toolbar will mark. */
export const DRAFT_NAME = 'sm-w';
/** The mark whose card is open, or a passage just jumped to. */
export const FLASH_NAME = 'sm-f';

/** Later names lie above earlier ones. */
export const ALL_NAMES: readonly string[] = [
  ...COLOURS.map(tintName),
  ...COLOURS.flatMap((colour) =>
    [...Array(LANES).keys()].flatMap((lane) => [lineName(colour, lane, true), lineName(colour, lane, false)]),
  ),
  FLASH_NAME,
  DRAFT_NAME,
];

/**
 * The style sheet of the highlights, for `entrypoints/speech.content/style.css`. On screens only: Chromium would print
 * highlights, Firefox would not, and marked prints come from the reading view.
 */
export function toHighlightCss(): string {
  const rules = COLOURS.flatMap((colour) => [
    rule(tintName(colour), `background-color: ${tint(colour)};`),
    ...[...Array(LANES).keys()].flatMap((lane) => [
      rule(lineName(colour, lane, true), line(colour, lane, 'solid')),
      rule(lineName(colour, lane, false), line(colour, lane, 'dashed')),
    ]),
  ]);
  return [
    '/* Written by tests/lib/anchoring/highlight-css.test.ts from lib/anchoring/highlight-css.ts; do not edit. */',
    '@media screen {',
    ...rules,
    rule(FLASH_NAME, 'background-color: light-dark(oklch(0.87 0.09 330), oklch(0.45 0.1 330));'),
    rule(
      DRAFT_NAME,
      'background-color: light-dark(oklch(0.9 0.06 330), oklch(0.42 0.09 330)); ' +
        'text-decoration: underline solid light-dark(oklch(0.42 0.13 330), oklch(0.8 0.1 330)) 3px; text-underline-offset: 2px;',
    ),
    '}',
    '@media screen and (forced-colors: active) {',
    // Chromium paints every highlight in `Highlight` here, whatever it is told; doubt is then told by card and list.
    ...COLOURS.map((colour) => rule(tintName(colour), 'background-color: Mark; color: MarkText;')),
    rule(FLASH_NAME, 'background-color: Highlight; color: HighlightText;'),
    rule(DRAFT_NAME, 'background-color: Highlight; color: HighlightText;'),
    '}',
    '',
  ].join('\n');
}

const rule = (name: string, body: string): string =>
  [`  ::highlight(${name}) {`, ...body.split(/(?<=;) /).map((declaration) => `    ${declaration}`), '  }'].join('\n');

const chromaOf = (colour: number, chroma: number): number =>
  colour === GREY ? Math.round(chroma * GREY_CHROMA * 1e4) / 1e4 : chroma;

const oklch = (lightness: number, chroma: number, colour: number): string =>
  `oklch(${lightness} ${chromaOf(colour, chroma)} ${HUES[colour] ?? GREY_HUE})`;

const tint = (colour: number): string => `light-dark(${oklch(0.93, 0.05, colour)}, ${oklch(0.36, 0.07, colour)})`;

function line(colour: number, lane: number, style: 'solid' | 'dashed'): string {
  const ink = `light-dark(${oklch(0.52, 0.13, colour)}, ${oklch(0.75, 0.11, colour)})`;
  return `text-decoration: underline ${style} ${ink} 2px; text-underline-offset: ${3 + lane * 3}px;`;
}
