import type { ForeignFile, ForeignTag, Skipped } from './foreign-file';

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/**
 * A REFI-QDA codebook (.qdc): each code a tag under the code it stands in. Null if the document is none. The caller parses the XML
 * and refuses what is not well formed; definitions of entities have no business in it.
 */
export function readQdc(xml: Document): ForeignFile | null {
  const root = xml.documentElement;
  if (root?.localName !== 'CodeBook' || root.namespaceURI !== NAMESPACE || xml.doctype) return null;
  const tags: ForeignTag[] = [];
  const skipped: Skipped[] = [];
  const codes = [...xml.getElementsByTagNameNS(NAMESPACE, 'Code')];
  for (const [i, code] of codes.entries()) {
    const name = code.getAttribute('name')?.trim();
    if (!name) {
      skipped.push({ what: `${i + 1}`, reason: 'no name' });
      continue;
    }
    const above = code.parentElement;
    const parent = above?.localName === 'Code' ? above.getAttribute('name')?.trim() || null : null;
    tags.push({ name, parent, colour: code.getAttribute('color')?.trim() || null });
  }
  return { format: 'REFI-QDA codebook', annotations: [], tags, skipped };
}
