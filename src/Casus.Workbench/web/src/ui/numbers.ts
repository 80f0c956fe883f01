const plain = new Intl.NumberFormat("en", { maximumSignificantDigits: 4, useGrouping: false });
const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

export const numberText = (value: number): string => plain.format(value).replace("-", "−");
export const countText = (value: number): string => grouped.format(value);
// With a space before the sign, as everywhere else.
export const percentText = (value: number): string => percent.format(value).replace("%", "\u00a0%");
export const signedText = (value: number): string => (value > 0 ? "+" : "") + numberText(value);

/** A decimal or a fraction as people write it. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace("−", "-").replace(",", ".");
  const fraction = trimmed.match(/^(-?[\d.]+)\s*\/\s*([\d.]+)$/);
  if (fraction) return Number(fraction[2]) === 0 ? null : finite(Number(fraction[1]) / Number(fraction[2]));
  const share = trimmed.match(/^(-?[\d.]+)\s*%$/);
  if (share) return finite(Number(share[1]) / 100);
  return trimmed === "" ? null : finite(Number(trimmed));
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const minutes = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export function since(moment: string): string {
  const seconds = (Date.parse(moment) - Date.now()) / 1000;
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [["day", 86400], ["hour", 3600], ["minute", 60]];
  for (const [unit, size] of steps) if (Math.abs(seconds) >= size) return minutes.format(Math.round(seconds / size), unit);
  return minutes.format(0, "minute") === "this minute" ? "just now" : minutes.format(0, "minute");
}

export const timeText = (moment: string): string =>
  new Date(moment).toLocaleString("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

export function span(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

export function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : bytes < 1 << 20 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
