import type { Cells } from "../../api/types";

interface Painted {
  places: { index: number; x: number; y: number }[];
  cells: Cells;
  selected: number;
  pick: number;
  before: number[] | null;
  cell: number;
  rowHeight: number;
  columns: number;
  rows: number;
  cursor: { x: number; y: number } | null;
  colour: Colour;
}

export type Colour = (name: string) => string;

export const tones = ["good", "partial", "refused", "neither"] as const;

/** Draws the map of a panel. Of what is drawn already, only cells that look otherwise are drawn anew: ten thousand would not keep up with a hand. */
export class Painter {
  private last: Painted | null = null;
  private looks = new Int16Array(0);

  paint(canvas: HTMLCanvasElement, map: Painted): void {
    const { cell, rowHeight, last } = { ...map, last: this.last };
    const context = canvas.getContext("2d");
    if (!context) return;
    const scale = devicePixelRatio || 1;
    const [width, height] = [Math.max(1, map.columns * cell), Math.max(1, map.rows * rowHeight)];
    const size = canvas.width === Math.round(width * scale) && canvas.height === Math.round(height * scale);
    const fresh = !size || last?.places !== map.places || last.colour !== map.colour || last.cell !== cell;
    if (!size) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    if (fresh) {
      this.looks = new Int16Array(map.places.length).fill(-1);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    this.last = map;
    const stamps = tones.map((_, category) => stamp(category, cell, rowHeight, scale, map.colour));
    map.places.forEach((place, i) => {
      const look = lookOf(place, map);
      if (look === this.looks[i]) return;
      this.looks[i] = look;
      const [x, y] = [place.x * cell, place.y * rowHeight];
      if (!fresh) context.clearRect(x, y, cell, rowHeight);
      context.drawImage(stamps[look & 3]!, x, y, cell, rowHeight);
      adorn(context, place, map, look);
    });
  }
}

// What a cell looks like in one number: its category, and what is drawn upon it.
function lookOf({ index, x, y }: Painted["places"][number], map: Painted): number {
  const category = map.cells.category[index] ?? 3;
  const was = map.before?.[index];
  return (
    category |
    (was !== undefined && was !== category ? 4 : 0) |
    (index === map.pick ? 8 : 0) |
    (index === map.selected ? 16 : 0) |
    (map.cursor?.x === x && map.cursor.y === y ? 32 : 0)
  );
}

function adorn(context: CanvasRenderingContext2D, place: { x: number; y: number }, map: Painted, look: number): void {
  if (look & 4) {
    context.fillStyle = map.colour("other");
    corner(context, place.x * map.cell, place.y * map.rowHeight, Math.min(8, map.cell * 0.45));
  }
  context.strokeStyle = map.colour("ink");
  if (look & 8) ring(context, place, map, 1.25, [3, 2]);
  if (look & 16) ring(context, place, map, 2.25, []);
  if (look & 32) {
    context.strokeStyle = map.colour("link");
    ring(context, place, map, 3, []);
  }
}

// A cell of each category is drawn once and put where it belongs, which ten thousand cells need.
const drawn = new Map<string, HTMLCanvasElement>();

function stamp(category: number, cell: number, height: number, scale: number, colour: Colour): HTMLCanvasElement {
  const tone = tones[category] ?? "neither";
  const key = [category, cell, height, scale, colour(tone)].join(" ");
  const kept = drawn.get(key);
  if (kept) return kept;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(cell * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(scale, scale);
    context.fillStyle = colour(`${tone}-tint`);
    context.fillRect(0.75, 0.75, cell - 1.5, height - 1.5);
    context.fillStyle = context.strokeStyle = colour(tone);
    context.lineWidth = 1.75;
    mark(context, category, cell / 2, height / 2, Math.min(5.5, cell * 0.3));
  }
  if (drawn.size > 60) drawn.clear();
  drawn.set(key, canvas);
  return canvas;
}

// A disc, a half disc, a cross, a dot: the marks of the report's map, told apart without colour.
export function mark(context: CanvasRenderingContext2D, category: number, x: number, y: number, size: number): void {
  const turn = 2 * Math.PI;
  context.beginPath();
  switch (category) {
    case 0:
      context.arc(x, y, size, 0, turn);
      context.fill();
      break;
    case 1:
      context.arc(x, y, size - 0.75, Math.PI / 2, -Math.PI / 2);
      context.fill();
      context.beginPath();
      context.arc(x, y, size - 0.75, 0, turn);
      context.stroke();
      break;
    case 2:
      context.moveTo(x - size * 0.8, y - size * 0.8);
      context.lineTo(x + size * 0.8, y + size * 0.8);
      context.moveTo(x + size * 0.8, y - size * 0.8);
      context.lineTo(x - size * 0.8, y + size * 0.8);
      context.stroke();
      break;
    default:
      context.arc(x, y, size * 0.4, 0, turn);
      context.fill();
  }
}

function corner(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.beginPath();
  context.moveTo(x + 1, y + 1);
  context.lineTo(x + 1 + size, y + 1);
  context.lineTo(x + 1, y + 1 + size);
  context.closePath();
  context.fill();
}

function ring(context: CanvasRenderingContext2D, at: { x: number; y: number }, map: Painted, width: number, dash: number[]): void {
  context.lineWidth = width;
  context.setLineDash(dash);
  context.strokeRect(at.x * map.cell + 1.5, at.y * map.rowHeight + 1.5, map.cell - 3, map.rowHeight - 3);
  context.setLineDash([]);
}
