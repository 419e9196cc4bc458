import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Relation } from '../../lib/domain/cross-reference';

/** What a mention does to those before it, told by its shape as well as in words beside it. */
const SHAPES: Readonly<Partial<Record<Relation, SymbolType>>> = {
  're-announces': symbolDiamond,
  'changes the measure': symbolSquare,
  updates: symbolTriangle,
  delivers: symbolTriangle,
};

export const hasOwnShape = (relation: Relation): boolean => Object.hasOwn(SHAPES, relation);

interface MentionShapeProps {
  readonly relation: Relation | null;
  readonly x: number;
  readonly y: number;
}

/** The mark of a mention. A re-announcement is hollow: nothing in it is new. */
export function MentionShape({ relation, x, y }: MentionShapeProps) {
  const type = (relation && SHAPES[relation]) || symbolCircle;
  const path = symbol(type, 110)() ?? '';
  return (
    <path
      class={`sm-timeline__dot${relation === 're-announces' ? ' sm-timeline__dot--again' : ''}`}
      transform={`translate(${x} ${y})`}
      d={path}
    />
  );
}
