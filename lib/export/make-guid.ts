import { v5 as makeUuid5, validate } from 'uuid';
import { makeWellFormed } from './well-formed';

/** The namespace of everything that Speechmark names by version 5 of RFC 9562. Never to be changed: programs meet again by it. */
const NAMESPACE = '5d0f7a52-94f7-4c0e-9d3c-2b6f0c1a7e11';

/** The id itself where it is a UUID, else one made of it, always the same for the same words. */
export const guidOf = (id: string): string => (validate(id) ? id.toLowerCase() : makeGuid('id', id));

export const makeGuid = (kind: string, ...ids: readonly string[]): string =>
  makeUuid5(JSON.stringify([kind, ...ids].map(makeWellFormed)), NAMESPACE);
