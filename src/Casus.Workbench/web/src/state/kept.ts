// What this browser remembers; a browser that keeps nothing loses only comfort.

const name = (key: string) => `casus.${key}`;

export function kept<T>(key: string, otherwise: T, where: Storage | null = local()): T {
  try {
    const text = where?.getItem(name(key));
    return text ? (JSON.parse(text) as T) : otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: unknown, where: Storage | null = local()): void {
  try {
    where?.setItem(name(key), JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

function local(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function ofThisTab(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
