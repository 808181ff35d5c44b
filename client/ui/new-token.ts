/** A short random text for the id of what a person makes here; works without a secure context, too. */
export const newToken = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
