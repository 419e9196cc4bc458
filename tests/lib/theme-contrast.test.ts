import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPE_IDS } from '../../lib/domain/claim-types';

/** WCAG 2.2 contrast of the theme, computed from the style sheet itself. */
const css = readFileSync(resolve(import.meta.dirname, '../../components/theme.css'), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

type Theme = 'light' | 'dark';
type Variables = ReadonlyMap<string, string>;

/** The custom properties of the first rule with this selector. */
function readRule(selector: string): Map<string, string> {
  const at = css.indexOf(`${selector} {`);
  const next = css.indexOf(`${selector},`);
  const start = at < 0 ? next : at;
  if (start < 0) throw new Error(`no rule for ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]),
  );
}

/** Splits the arguments of a CSS function at its top-level commas. */
function splitArguments(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of inside) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += sign;
  }
  return [...parts, part.trim()];
}

function resolveColour(value: string, theme: Theme, variables: Variables): string {
  const whole = value.trim();
  if (!whole.startsWith('light-dark('))
    return whole.replace(/var\((--[\w-]+)\)/g, (_, name) => variables.get(name) ?? '');
  const [light, dark] = splitArguments(whole.slice('light-dark('.length, -1));
  return resolveColour((theme === 'light' ? light : dark) as string, theme, variables);
}

/** `oklch(L C H)`, with `calc(a * b)` for C, as linear sRGB clipped to the gamut (CSS Color 4, sample code). */
function toLinearRgb(colour: string): [number, number, number] {
  const plain = colour.replace(/calc\(\s*([\d.]+)\s*\*\s*([\d.]+)\s*\)/g, (_, a, b) => String(Number(a) * Number(b)));
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(plain);
  if (!found) throw new Error(`not understood: ${colour}`);
  const [lightness, chroma, hue] = found.slice(1).map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x: number) => Math.min(1, Math.max(0, x));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = ([r, g, b]: [number, number, number]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(toLinearRgb(one)), luminance(toLinearRgb(other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

const root = readRule(':root');
const shared = readRule('[data-sm-type]');
const TYPES = [...CLAIM_TYPE_IDS, 'none'];

/** The variables that hold inside an element of a claim type. */
function typeVariables(type: string): Variables {
  const selectors = css.match(/\[data-sm-type="[\w-]+"\](,\s*\[data-sm-type="[\w-]+"\])*\s*\{[^}]*\}/g) ?? [];
  const own = selectors.filter((rule) => rule.split('{')[0]?.includes(`"${type}"`));
  const declared = own.flatMap((rule) => [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  return new Map([
    ...root,
    ...shared,
    ...declared.map(([, name, value]) => [name as string, value as string] as const),
  ]);
}

function colourOf(name: string, theme: Theme, variables: Variables = root): string {
  const value = variables.get(name);
  if (!value) throw new Error(`no ${name}`);
  return resolveColour(value, theme, variables);
}

const GROUNDS = ['--sm-paper', '--sm-surface', '--sm-sunken', '--sm-accent-tint'];

describe.each<Theme>(['light', 'dark'])('the %s theme', (theme) => {
  it.each(['--sm-ink', '--sm-ink-quiet', '--sm-accent', '--sm-danger', '--sm-doubt'])(
    'reads %s on every ground',
    (text) => {
      for (const ground of GROUNDS)
        expect(contrast(colourOf(text, theme), colourOf(ground, theme)), `${text} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
    },
  );

  it('reads the text of a filled button', () => {
    expect(contrast(colourOf('--sm-accent-ink', theme), colourOf('--sm-accent', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['--sm-control', '--sm-focus'])('shows %s on every ground', (line) => {
    for (const ground of GROUNDS)
      expect(contrast(colourOf(line, theme), colourOf(ground, theme)), `${line} on ${ground}`).toBeGreaterThanOrEqual(
        3,
      );
  });

  it.each(TYPES)('reads the words and the chip of the type %s', (type) => {
    const variables = typeVariables(type);
    const tint = colourOf('--sm-type-tint', theme, variables);
    expect(contrast(colourOf('--sm-ink', theme), tint), 'ink on the tint').toBeGreaterThanOrEqual(4.5);
    expect(contrast(colourOf('--sm-type-ink', theme, variables), tint), 'letter on the tint').toBeGreaterThanOrEqual(
      4.5,
    );
    for (const ground of [...GROUNDS, null])
      expect(
        contrast(colourOf('--sm-type-line', theme, variables), ground ? colourOf(ground, theme) : tint),
        `line on ${ground ?? 'its tint'}`,
      ).toBeGreaterThanOrEqual(3);
  });
});

it('gives the ten types of the keys equal lightness and ten hues at least 20 degrees apart', () => {
  const hues = TYPES.map((type) => Number(typeVariables(type).get('--sm-type-hue')))
    .slice(0, 10)
    .sort((a, b) => a - b);
  const gaps = hues.map((hue, i) => ((hues[(i + 1) % hues.length] as number) - hue + 360) % 360);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
});
