/** The new value, with every part of it that is equal to what was there before being that very object: so that what did not change is not drawn again. */
export function sameParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (Array.isArray(before) && Array.isArray(now)) {
    let same = before.length === now.length;
    for (let i = 0; i < now.length; i++) {
      if (typeof now[i] === "object") now[i] = sameParts(before[i], now[i]);
      same &&= Object.is(before[i], now[i]);
    }
    return same ? (before as T) : now;
  }
  if (isRecord(before) && isRecord(now)) {
    const keys = Object.keys(now);
    let same = Object.keys(before).length === keys.length;
    for (const key of keys) {
      (now as Record<string, unknown>)[key] = sameParts(before[key], now[key]);
      same &&= Object.is(before[key], now[key]);
    }
    return same ? (before as T) : now;
  }
  return now;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
