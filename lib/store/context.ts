import type { Stamped } from '../domain/claim';
import { type Instant, nextInstant } from '../domain/dates';
import { asCoderId, type CoderId } from '../domain/ids';
import type { SpeechmarkDatabase } from './db';

/** What every write needs: where, when, and fresh ids. */
export interface StoreContext {
  readonly db: SpeechmarkDatabase;
  readonly now: () => Date;
  readonly newId: () => string;
}

export type Stamp = <Value>(value: Value) => Stamped<Value>;

/**
 * Stamps for one write: one moment after every stamp this database has seen, and this installation's coder, who is made
 * with the first one. Inside a transaction only, so that two writers never get the same moment.
 */
export async function makeStamp({ db, now, newId }: StoreContext): Promise<Stamp> {
  const last = await db.meta.get('lastAt');
  const at = nextInstant(now(), last?.value ?? null);
  await db.meta.put({ key: 'lastAt', value: at });
  const by = (await findCoder(db)) ?? (await makeCoder(db, newId));
  return (value) => ({ value, at, by });
}

/** Keeps later stamps after one that came from elsewhere. */
export async function raiseLastAt(db: SpeechmarkDatabase, at: Instant): Promise<void> {
  const last = await db.meta.get('lastAt');
  if (at > (last?.value ?? '')) await db.meta.put({ key: 'lastAt', value: at });
}

export async function findCoder(db: SpeechmarkDatabase): Promise<CoderId | null> {
  const found = await db.meta.get('coder');
  return found ? asCoderId(found.value) : null;
}

async function makeCoder(db: SpeechmarkDatabase, newId: () => string): Promise<CoderId> {
  const id = asCoderId(newId());
  await db.meta.bulkPut([
    { key: 'coder', value: id },
    { key: 'device', value: newId() },
  ]);
  await db.coders.put({ id, name: '' });
  return id;
}
