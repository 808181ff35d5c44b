/**
 * Small things a person chose, kept in the browser. Where storage is switched off or full
 * they last until the page is left: nothing depends on them.
 */
const meanwhile = new Map<string, string>();

export function recall(key: string): string | null {
  const known = meanwhile.get(key);
  if (known !== undefined) return known;
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function remember(key: string, value: string): void {
  meanwhile.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
