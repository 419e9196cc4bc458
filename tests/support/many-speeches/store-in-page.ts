import { addReadings } from '@/lib/store/add-speeches';
import { createDatabase } from '@/lib/store/db';
import { buildManySpeeches, type Planted } from './build-many-speeches';

/** So many at once cost the disk once. */
const BATCH = 100;

/** Runs in a page of the extension: made-up speeches, by the way that files take. Answers how many are stored. */
async function storeManySpeeches(count: number, planted: readonly Planted[]): Promise<number> {
  const db = createDatabase();
  const readings = buildManySpeeches({ count, planted });
  for (let start = 0; start < count; start += BATCH) {
    const batch = readings.slice(start, start + BATCH);
    const stored = await addReadings(
      db,
      batch.map((reading) => ({ reading, original: { name: null, text: reading.transcript.text } })),
    );
    if (!stored.ok) throw new Error(`the speeches were not stored: ${stored.error.kind}`);
  }
  const stored = await db.speeches.count();
  db.close();
  return stored;
}

Object.assign(globalThis, { storeManySpeeches });
