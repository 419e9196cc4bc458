/** Which passages of a speech a quote stands in, the one that holds most of it first. */
export function findQuoted(passages, text, quote) {
  const start = text.indexOf(quote);
  if (start < 0) return [];
  const end = start + quote.length;
  const overlap = (passage) => Math.min(passage.end, end) - Math.max(passage.start, start);
  return passages.filter((passage) => overlap(passage) > 0).sort((a, b) => overlap(b) - overlap(a));
}

/** For each wanted pair the place of the earlier passage among all of older speeches, and among those of its own speech. */
export function rankPairs(index, speeches, pairs) {
  const byId = new Map(speeches.map((entry) => [entry.speech.id, entry]));
  return pairs
    .filter(({ wanted }) => wanted)
    .map(({ a, b }) => {
      const [here, there] = [byId.get(a.speech), byId.get(b.speech)];
      const [passage] = findQuoted(here.passages, here.transcript.text, a.quote);
      const starts = findQuoted(there.passages, there.transcript.text, b.quote).map(({ start }) => start);
      const placeOf = (among) => {
        const found = index.saidBefore({ ...here, passage }, { among, limit: 100 });
        const place = found.findIndex((one) => one.speechId === b.speech && starts.includes(one.passage.start));
        return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
      };
      return { amongAll: placeOf(listOlder(speeches, here)), amongOne: placeOf([b.speech]) };
    });
}

export const listOlder = (speeches, entry) =>
  speeches.filter(({ speech }) => speech.deliveredOn < entry.speech.deliveredOn).map(({ speech }) => speech.id);

export const recallAt = (ranks, which, most) => ranks.filter((rank) => rank[which] <= most).length / ranks.length;

/** How many pairs of the lists of whole speeches are labelled as wanted, as not wanted, and not at all. */
export function judgeLists(index, speeches, pairs, limit) {
  const judged = { wanted: 0, unwanted: 0, unlabelled: 0 };
  const byId = new Map(speeches.map((entry) => [entry.speech.id, entry]));
  const spanOf = ({ speech, quote }) => {
    const { passages, transcript } = byId.get(speech);
    return findQuoted(passages, transcript.text, quote).map(({ start }) => `${speech}@${start}`);
  };
  const labels = new Map();
  for (const pair of pairs)
    for (const from of spanOf(pair.a)) for (const to of spanOf(pair.b)) labels.set(`${from} ${to}`, pair.wanted);
  for (const entry of speeches) {
    const among = listOlder(speeches, entry);
    if (among.length === 0) continue;
    for (const { from, to } of index.crossReferences(entry, { among, limit })) {
      const label = labels.get(`${from.speechId}@${from.passage.start} ${to.speechId}@${to.passage.start}`);
      judged[label === undefined ? 'unlabelled' : label ? 'wanted' : 'unwanted']++;
    }
  }
  return judged;
}
