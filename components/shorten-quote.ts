/** The beginning of a quotation, cut between words, to tell apart buttons that are read aloud. At most `limit` characters. */
export function shortenQuote(quote: string, limit = 60): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > limit / 2 ? lastSpace : undefined).trimEnd()}…`;
}
