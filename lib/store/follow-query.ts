import { liveQuery, type Observable } from 'dexie';

/**
 * A live query. Dexie follows what is read across awaits only where the function it is given is itself async: of a plain
 * one that hands on a promise it would know the first read alone, and miss changes of everything after it.
 */
export const followQuery = <Value>(query: () => Promise<Value>): Observable<Value> => liveQuery(async () => query());
