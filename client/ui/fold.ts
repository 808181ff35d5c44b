/** Text as it is looked for: without accents and capitals, and with ligatures taken apart. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
