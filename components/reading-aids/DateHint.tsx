/** A date under the pointer: what it means, and where its words stand in the window, in pixels. */
export interface PointedDate {
  readonly meaning: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** When a date lies, above its words, or below them at the top of the window. The list of dates says the same to everyone. */
export function DateHint({ meaning, left, top, bottom }: PointedDate) {
  const isBelow = top < 96;
  return (
    <div
      class="sm-aids__hint"
      role="tooltip"
      style={{ left: `${left}px`, top: `${isBelow ? bottom + 6 : top - 6}px`, translate: isBelow ? '0 0' : '0 -100%' }}
    >
      {meaning}
    </div>
  );
}
