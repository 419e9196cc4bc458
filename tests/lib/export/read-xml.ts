import { DOMParser } from '@xmldom/xmldom';

/** Fails where an independent parser finds anything to complain of. */
export function readXml(xml: string): Document {
  const complaints: string[] = [];
  const complain = (message: string) => complaints.push(message);
  const parser = new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } });
  const read = parser.parseFromString(xml, 'text/xml');
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return read as unknown as Document;
}

export const expectWellFormed = (xml: string): void => void readXml(xml);
