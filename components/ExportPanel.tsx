import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';

/** Something that can be exported. `load` is called when it is chosen, so that nothing is read for a scope not asked for. */
export interface ExportScope {
  readonly id: string;
  /** "This speech", "12 claims as filtered: Figure, nhs". Written into files that can hold it, unless it is the whole. */
  readonly label: string;
  /** True where claims were left out by a filter or a selection, so that the file says so. */
  readonly isPart?: boolean;
  load(): Promise<SpeechmarkDocument>;
}

export interface ExportPanelProps {
  /** The first is chosen to begin with. */
  readonly scopes: readonly ExportScope[];
  readonly onClose: () => void;
}

/** What to take away, in which format, how it will look; then copy or save. */
export function ExportPanel(_props: ExportPanelProps) {
  return null;
}
