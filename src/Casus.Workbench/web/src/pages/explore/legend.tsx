import { useEffect, useRef } from "preact/hooks";
import { texts } from "../../texts";
import { mark, tones } from "./paint";
import { theme } from "../../app/theme";

/** What the marks of the map mean, with how many there are. */
export function Legend({ counts, before }: { counts: number[]; before: string | null }) {
  return (
    <ul class="legend">
      {texts.explore.category.map((name, category) => (
        <li>
          <Mark category={category} />
          {name} <b>{counts[category] ?? 0}</b>
        </li>
      ))}
      <li><span class="frame" /> {texts.explore.lookedAt}</li>
      <li><span class="frame dashed" /> {texts.explore.thePick}</li>
      {before && (
        <li>
          <svg class="corner" viewBox="0 0 18 18" aria-hidden="true"><path d="M1 1h9l-9 9z" /></svg> {texts.explore.changedCell(before)}
        </li>
      )}
    </ul>
  );
}

export function Mark({ category }: { category: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      const context = canvas.current?.getContext("2d");
      if (!canvas.current || !context) return;
      const scale = devicePixelRatio || 1;
      canvas.current.width = canvas.current.height = 18 * scale;
      const style = getComputedStyle(document.documentElement);
      const tone = tones[category] ?? "neither";
      context.scale(scale, scale);
      context.fillStyle = style.getPropertyValue(`--${tone}-tint`).trim();
      context.fillRect(0, 0, 18, 18);
      context.fillStyle = context.strokeStyle = style.getPropertyValue(`--${tone}`).trim();
      context.lineWidth = 1.75;
      mark(context, category, 9, 9, 5.5);
    };
    // After the theme has been put on the page.
    const frame = requestAnimationFrame(draw);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", draw);
    return () => {
      cancelAnimationFrame(frame);
      dark.removeEventListener("change", draw);
    };
  }, [category, theme.value]);
  return <canvas ref={canvas} class="mark" aria-hidden="true" />;
}
