/** XML as a document in which nothing is loaded or run; null where it is not well formed. */
export function parseXml(text: string): Document | null {
  const xml = new DOMParser().parseFromString(text, 'text/xml');
  return xml.querySelector('parsererror') ? null : xml;
}
