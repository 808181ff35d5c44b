/** XML by hand: escaping, elements and short numbers. */

/** Characters that XML 1.0 cannot hold at all are left out. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escaped = (text: string): string => text.replaceAll(IMPOSSIBLE, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** Two decimals are finer than a screen. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

/** `content` is text and escaped, unless it is said to be markup. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = '', as: 'text' | 'markup' = 'text'): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('');
  const inner = as === 'text' ? escaped(content) : content;
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
