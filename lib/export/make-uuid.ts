import { hashText } from '../text/hash-text';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A `urn:uuid:` for an id: the id itself where it is a UUID, else one made from it (version 8 of RFC 9562), always the
 * same for the same id.
 */
export const toUuidUrn = (id: string): string => `urn:uuid:${toUuid(id)}`;

/** The same without `urn:uuid:`. */
export const toUuid = (id: string): string => (UUID.test(id) ? id.toLowerCase() : makeUuid(id));

function makeUuid(name: string): string {
  const digits = hashText(name) + hashText(`${name}\0`);
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}
