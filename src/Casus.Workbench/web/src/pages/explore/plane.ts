import type { Cells } from "../../api/types";

/** Where a formula stands in a drawing of attack across and surplus up. */
export interface Plane {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (attack: number) => number;
  y: (surplus: number) => number;
  ticksX: number[];
  ticksY: number[];
}

export function planeOf(cells: Cells, wanted: number, width: number): Plane {
  const height = Math.round(Math.min(440, Math.max(280, width * 0.6)));
  const [left, right, top, bottom] = [64, width - 24, 14, height - 46];
  const [mostX, leastY, mostY] = [Math.min(1, Math.max(wanted * 1.5, ...ends(cells.attack)) * 1.03), ...padded(ends(cells.margin))];
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: (attack) => left + (attack / mostX) * (right - left),
    y: (surplus) => bottom - ((surplus - leastY) / (mostY - leastY)) * (bottom - top),
    ticksX: ticks(0, mostX, Math.max(3, width / 110)),
    ticksY: ticks(leastY, mostY, 6),
  };
}

function ends(values: number[]): [number, number] {
  let [least, most] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

const padded = ([least, most]: [number, number]): [number, number] => {
  const room = (most - least || 1) * 0.05;
  return [least - room, most + room];
};

// Round numbers, about so many.
function ticks(from: number, to: number, about: number): number[] {
  const rough = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}
