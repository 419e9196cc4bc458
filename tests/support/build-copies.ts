import type { SpeechCopies } from '@/lib/domain/copy-runs';
import { factsOf } from '@/lib/domain/speech-facts';
import { buildSpeech, buildTranscript } from './build-speech';

/** A page that was met twice: its second paragraph says another number the second time. */
export function buildCopies(fields: Partial<SpeechCopies> = {}): SpeechCopies {
  const speech = buildSpeech();
  const [before, after] = ['400', '300'].map((number) => buildTranscript([`We have opened ${number} libraries.`]));
  if (!before || !after) throw new Error('two texts');
  const stored = [before, after].map((transcript, i) => ({
    ...transcript,
    speechId: speech.id,
    readings: [{ at: `2026-01-0${i + 5}T10:00:00.000Z`, from: String(speech.url), facts: factsOf(speech) }],
  }));
  const runs = stored.map(({ id, readings: [reading] }) => ({
    transcriptId: id,
    firstAt: String(reading?.at),
    lastAt: String(reading?.at),
    from: String(reading?.from),
    facts: factsOf(speech),
  }));
  const [known, newest] = runs;
  if (!known || !newest) throw new Error('two copies');
  return { speech, transcripts: stored, runs, known, newest, isWatched: false, ...fields };
}
