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
}

export const tones = ["good", "partial", "refused", "neither"] as const;

/** Grounds and marks of all cells: a category is told by the shape of its mark as well as by its colour. */
export function paint(canvas: HTMLCanvasElement, map: Painted): void {
  const { cell, rowHeight } = map;
  const scale = devicePixelRatio || 1;
  const [width, height] = [Math.max(1, map.columns * cell), Math.max(1, map.rows * rowHeight)];
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  if (!context) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);

  const stamps = tones.map((_, category) => stamp(category, cell, rowHeight, scale, colour));
  for (const { index, x, y } of map.places) context.drawImage(stamps[map.cells.category[index] ?? 3]!, x * cell, y * rowHeight, cell, rowHeight);

  context.strokeStyle = colour("other");
  context.fillStyle = colour("other");
  if (map.before)
    for (const { index, x, y } of map.places)
      if (map.before[index] !== undefined && map.before[index] !== map.cells.category[index]) corner(context, x * cell, y * rowHeight, Math.min(8, cell * 0.45));

  context.strokeStyle = colour("ink");
  for (const place of map.places) {
    if (place.index === map.pick) ring(context, place, map, 1.25, [3, 2]);
    if (place.index === map.selected) ring(context, place, map, 2.25, []);
  }
  if (map.cursor) {
    context.strokeStyle = colour("link");
    ring(context, map.cursor, map, 3, []);
  }
}

// A cell of each category is drawn once and put where it belongs, which ten thousand cells need.
const drawn = new Map<string, HTMLCanvasElement>();

function stamp(category: number, cell: number, height: number, scale: number, colour: (name: string) => string): HTMLCanvasElement {
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
