/** A label is right if a figure shares characters with it and has its value; a figure that no label asks for is wrong. */

const RELATION = /^(in|since|from|by|until|before|after|over):/;

/** "*" stands for any value, "*:3" for any unit, "in:*" for any date. */
export function isRight(label, notation) {
  if (label === '*') return true;
  const [name, value] = split(label);
  const [foundName, foundValue] = split(notation);
  if (RELATION.test(label)) return RELATION.test(notation) && (value === '*' || value === foundValue);
  if (name !== '*' && name !== foundName && !(name === 'pct' && /^(pct|times)/.test(foundName))) return false;
  if (name === 'pct' && foundName !== 'pct') return false;
  if (value === '*') return true;
  return value.startsWith('*') ? isSameValue('*', value.slice(1), foundValue) : isSameValue(name, value, foundValue);
}

const split = (text) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];

function isSameValue(name, a, b) {
  const isAny = name === '*';
  const [first, second] = [a, b].map((text) => {
    const [, sign, low, high, unit] = /^([<>=~]*)-?([\d.]+)(?:(?:-|\.\.-?)([\d.]+))?([a-z]*)/.exec(text) ?? [
      text,
      text,
    ];
    return { sign, low: Number(low), high: Number(high), unit };
  });
  if (Number.isNaN(first.low) || Number.isNaN(second.low)) return a === b || isAny;
  const isNear = (x, y) => Number.isNaN(x) || Math.abs(x - y) <= 0.002 * Math.abs(x);
  return (
    isNear(first.low, second.low) &&
    isNear(first.high, second.high) &&
    (isAny || (first.sign === second.sign && (!first.unit || first.unit === second.unit)))
  );
}

export const familyOf = (label) => {
  const name = split(label)[0];
  if (RELATION.test(label)) return 'dates';
  if (/^(GBP|USD|EUR)$/.test(name)) return 'money';
  if (name === 'pct' || name === '*') return 'shares';
  if (/^(times|change|pct_)/.test(name)) return 'changes and comparisons';
  if (name === 'share') return 'universals';
  if (/^(duration|age)$/.test(name)) return 'durations and ages';
  if (name === 'ordinal') return 'ranks';
  return 'counts and measures';
};

/** All labels and figures of one sentence, each judged. */
export function judge(labels, figures) {
  const taken = new Set();
  const judged = [];
  for (const [start, end, label, optional] of labels) {
    const near = figures.filter((figure) => figure.start < end && figure.end > start && !taken.has(figure));
    const right = near.find((figure) => isRight(label, figure.notation));
    const hit = right ?? near[0];
    if (hit) taken.add(hit);
    if (optional) continue;
    const family = label.startsWith('*') && hit ? familyOf(hit.notation) : familyOf(label);
    judged.push({
      family,
      verdict: right ? 'right' : hit ? 'wrong value' : 'missed',
      label,
      start,
      end,
      found: hit?.notation,
    });
  }
  for (const figure of figures)
    if (!taken.has(figure) && !labels.some(([start, end]) => figure.start < end && figure.end > start))
      judged.push({
        family: familyOf(figure.notation),
        verdict: 'not asked for',
        start: figure.start,
        end: figure.end,
        found: figure.notation,
      });
    else if (
      !taken.has(figure) &&
      !labels.some(([start, end, , optional]) => optional && figure.start < end && figure.end > start)
    )
      judged.push({
        family: familyOf(figure.notation),
        verdict: 'not asked for',
        start: figure.start,
        end: figure.end,
        found: figure.notation,
      });
  return judged;
}
