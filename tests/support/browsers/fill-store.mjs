/** Puts many claims into the extension's own database at once, made from one that was marked through the interface. */

/**
 * Runs in a page of the extension: claims on the one stored speech, spread over its transcript.
 *
 * @param {number} count how many there are afterwards
 * @returns {Promise<number>} the number of living claims
 */
export async function fillSpeech(count) {
  const db = await new Promise((done, failed) => {
    const request = indexedDB.open('speechmark');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const ask = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const [model] = await ask(db.transaction('claims').objectStore('claims').getAll(null, 1));
  const transcripts = await ask(db.transaction('transcripts').objectStore('transcripts').getAll());
  const { packed } = transcripts.find(({ id }) => id === model.target.transcriptId);
  const words = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const { text } = await new Response(words).json();
  const transaction = db.transaction('claims', 'readwrite');
  const claims = transaction.objectStore('claims');
  const types = [
    'figure',
    'money',
    'cause',
    'record',
    'announcement',
    'pledge',
    'forecast',
    'rule',
    'reported',
    'value',
  ];
  // Spans of 40 to 160 letters from word to word, evenly spread, never across a line.
  const step = Math.floor(text.length / count);
  for (let index = 1; index < count; index++) {
    let start = index * step;
    while (start > 0 && !/\s/.test(text[start - 1])) start--;
    let end = Math.min(text.length, start + 40 + ((index * 37) % 120));
    const line = text.indexOf('\n', start);
    if (line >= 0) end = Math.min(end, line);
    if (end - start < 12) continue;
    const id = crypto.randomUUID();
    claims.put({
      ...model,
      id,
      target: {
        ...model.target,
        quote: {
          ...model.target.quote,
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
        position: { ...model.target.position, start, end },
      },
      types: { ...model.types, value: [types[index % types.length]] },
    });
  }
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onerror = () => failed(transaction.error);
  });
  const total = await ask(db.transaction('claims').objectStore('claims').count());
  db.close();
  return total;
}

/**
 * Runs in a page of the extension: claims on other speeches, 200 on each, so that the store holds `count` in all.
 *
 * @param {number} count
 */
export async function fillStore(count) {
  const db = await new Promise((done) => {
    const request = indexedDB.open('speechmark');
    request.onsuccess = () => done(request.result);
  });
  const first = (store) =>
    new Promise((done) => {
      const request = db.transaction(store).objectStore(store).getAll(null, 1);
      request.onsuccess = () => done(request.result[0]);
    });
  const model = await first('claims');
  const speech = await first('speeches');
  for (let start = 0; start < count; start += 5_000) {
    const transaction = db.transaction(['claims', 'speeches'], 'readwrite');
    const claims = transaction.objectStore('claims');
    for (let index = start; index < Math.min(count, start + 5_000); index++) {
      const speechId = `text:other-${Math.floor(index / 200)}`;
      if (index % 200 === 0) transaction.objectStore('speeches').put({ ...speech, id: speechId });
      claims.put({ ...model, id: crypto.randomUUID(), speechId, target: { ...model.target, speechId } });
    }
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
  }
  db.close();
}
