import type { Density } from "../api/types";

interface Asked { density: Density; least: number; most: number; height?: number; value?: number | undefined }

/** A density over the way that a slider goes. It says nothing that words beside it do not say, so it is hidden from those who listen. */
export function DensityLine({ density, least, most, height = 26, value }: Asked) {
  const width = 300;
  const reach = most - least || 1;
  const x = (v: number) => (Math.min(Math.max((v - least) / reach, 0), 1) * width).toFixed(1);
  const sorted = [...density.y].sort((a, b) => a - b);
  // An infinite end would flatten all the rest.
  const top = Math.min(sorted.at(-1) ?? 1, 3 * (sorted[Math.floor(sorted.length * 0.9)] || 1)) || 1;
  const y = (v: number) => (height - 1 - (Math.min(v, top) / top) * (height - 3)).toFixed(1);
  const points = density.x.map((v, i) => `${x(v)},${y(density.y[i] ?? 0)}`);
  const first = density.x[0] ?? least;
  const last = density.x.at(-1) ?? most;
  return (
    <svg class="density" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polygon points={`${x(first)},${height} ${points.join(" ")} ${x(last)},${height}`} />
      <polyline points={points.join(" ")} />
      {value !== undefined && <line x1={x(value)} x2={x(value)} y1="0" y2={height} />}
    </svg>
  );
}
