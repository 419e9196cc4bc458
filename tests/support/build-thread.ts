import type { Stamped, Target } from '@/lib/domain/claim';
import { asThreadId, type CoderId } from '@/lib/domain/ids';
import type { Mention, Thread } from '@/lib/domain/thread';
import { buildTarget, CODER } from './build-claim';

interface MentionFields extends Partial<Omit<Mention, 'figure' | 'relation' | 'removed'>> {
  target?: Target;
  figure?: string | null;
  relation?: Mention['relation']['value'];
  removed?: boolean;
  at?: string;
  by?: CoderId;
}

const AT = '2026-01-05T10:00:00.000Z';

/** All of it set at the same time by the same coder. */
export function buildMention(fields: MentionFields = {}): Mention {
  const { target = buildTarget(), figure = null, relation = null, removed = false, at = AT, by = CODER } = fields;
  const stamp = <Value>(value: Value): Stamped<Value> => ({ value, at, by });
  return {
    target,
    figure: stamp(figure),
    relation: stamp(relation),
    notes: fields.notes ?? {},
    removed: stamp(removed),
  };
}

interface ThreadFields {
  id?: string;
  title?: string;
  mentions?: readonly Mention[];
  note?: string;
  at?: string;
  by?: CoderId;
}

export function buildThread(fields: ThreadFields = {}): Thread {
  const { id = 'thread-1', title = 'Libraries: counted once', note, at = AT, by = CODER } = fields;
  const stamp = <Value>(value: Value): Stamped<Value> => ({ value, at, by });
  return {
    id: asThreadId(id),
    created: { at, by },
    title: stamp(title),
    notes: note ? { [by]: stamp(note) } : {},
    mentions: fields.mentions ?? [buildMention({ at, by })],
    deleted: stamp(false),
  };
}
