/** Texts of the server begin small, so that they can stand within a line; on a page they begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a full stop where none stands. */
export const sentence = (text: string): string => (text === '' || /[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`);
