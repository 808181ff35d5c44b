/** Which texts a PDF can hold as text: letters that stand side by side without being joined or reordered. */
const SIMPLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/** `hasGlyph` tells whether the font has a letter; composed forms are used, loose marks are not. */
export function canBeSet(text: string, hasGlyph: (code: number) => boolean): boolean {
  const composed = text.normalize('NFC');
  return SIMPLE.test(composed) && [...composed].every((letter) => letter.codePointAt(0)! <= 0xffff && hasGlyph(letter.codePointAt(0)!));
}
