import { useLayoutEffect, useRef } from "preact/hooks";
import { texts } from "../../texts";
import { mark, tones } from "./paint";
import { memo } from "../../ui/memo";
import { palette } from "../../ui/palette";

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

export const Mark = memo(function Mark({ category }: { category: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = palette.value;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const scale = devicePixelRatio || 1;
    canvas.current.width = canvas.current.height = 18 * scale;
    const tone = tones[category] ?? "neither";
    context.scale(scale, scale);
    context.fillStyle = colour(`${tone}-tint`);
    context.fillRect(0, 0, 18, 18);
    context.fillStyle = context.strokeStyle = colour(tone);
    context.lineWidth = 1.75;
    mark(context, category, 9, 9, 5.5);
  }, [category, colour]);
  return <canvas ref={canvas} class="mark" aria-hidden="true" />;
});
