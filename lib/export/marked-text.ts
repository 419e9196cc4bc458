import { newestOf } from '../domain/newest-transcript';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import type { Block } from '../domain/transcript';
import { type ClaimRow, describeClaims } from './claim-rows';

export interface NumberedClaim {
  /** From 1, through the whole file. */
  readonly number: number;
  readonly row: ClaimRow;
}

/** Words that stand under the same claims. */
export interface Piece {
  readonly text: string;
  readonly claims: readonly NumberedClaim[];
  /** Those that begin with its first word, and those that end with its last. */
  readonly starts: readonly NumberedClaim[];
  readonly ends: readonly NumberedClaim[];
}

export interface MarkedBlock {
  readonly block: Block;
  readonly pieces: readonly Piece[];
}

/** A speech in the text read last, with its claims at their places in it. */
export interface MarkedSpeech {
  readonly speech: Speech;
  readonly transcript: StoredTranscript | null;
  readonly claims: readonly NumberedClaim[];
  readonly blocks: readonly MarkedBlock[];
  /** Claims whose words that text does not have. */
  readonly missing: readonly NumberedClaim[];
  readonly redactions: number;
}

/** The speeches with claims, or all where none has, in order of delivery. */
export function describeMarkedSpeeches(document: SpeechmarkDocument): MarkedSpeech[] {
  const all = describeClaims(document);
  const marked = all.filter(({ rows }) => rows.length > 0);
  let number = 0;
  return (marked.length > 0 ? marked : all).map(({ speech, rows, redactions }) => {
    const transcript = newestOf(document.transcripts.filter(({ speechId }) => speechId === speech.id)) ?? null;
    const claims = rows.map((row) => ({ number: ++number, row }));
    const blocks = transcript?.blocks ?? [];
    const placed = claims.flatMap((claim) => placeClaim(claim, blocks) ?? []);
    const shown = new Set(placed.map(({ claim }) => claim));
    return {
      speech,
      transcript,
      claims,
      blocks: blocks.map((block) => cutBlock(block, transcript?.text ?? '', placed)),
      missing: claims.filter((claim) => !shown.has(claim)),
      redactions,
    };
  });
}

interface PlacedClaim {
  readonly claim: NumberedClaim;
  readonly start: number;
  readonly end: number;
  /** Its first and last words stand in these. */
  readonly first: Block;
  readonly last: Block;
}

/** Null where none of its words stands in a block. It may begin or end with the line end between two. */
function placeClaim(claim: NumberedClaim, blocks: readonly Block[]): PlacedClaim | null {
  const { span } = claim.row.newest;
  if (!span) return null;
  const touches = (block: Block): boolean =>
    block.start < block.end && span.start < block.end && span.end > block.start;
  const [first, last] = [blocks.find(touches), blocks.findLast(touches)];
  return first && last ? { claim, start: span.start, end: span.end, first, last } : null;
}

function cutBlock(block: Block, text: string, placed: readonly PlacedClaim[]): MarkedBlock {
  const spans = placed.flatMap(({ claim, start, end, first, last }) => {
    if (start >= block.end || end <= block.start) return [];
    return [
      {
        claim,
        start: Math.max(start, block.start),
        end: Math.min(end, block.end),
        isLast: block === last,
        isFirst: block === first,
      },
    ];
  });
  const borders = [...new Set([block.start, block.end, ...spans.flatMap(({ start, end }) => [start, end])])];
  borders.sort((a, b) => a - b);
  const pieces = borders.slice(1).map((end, at): Piece => {
    const start = borders[at] as number;
    return {
      text: text.slice(start, end),
      claims: spans.filter((span) => span.start <= start && span.end >= end).map(({ claim }) => claim),
      starts: spans.filter((span) => span.isFirst && span.start === start).map(({ claim }) => claim),
      ends: spans.filter((span) => span.isLast && span.end === end).map(({ claim }) => claim),
    };
  });
  return { block, pieces };
}
