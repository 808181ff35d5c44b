/** Numbers as cells hold them: decimal point, no thousands separators; what another form probably means. */
import { CellRefusal } from './raw-table.ts';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A longer text is no number; guessing at it would only take time. */
const LONGEST = 60;

/** What a number in another form probably means, in words, or null. */
export function likelyNumber(text: string): string | null {
  if (text.length > LONGEST) return null;
  const minus = text.replace(/^[\u2212\u2013\u2010\u2011]/, '-');
  if (/%\s*$/.test(minus)) {
    const value = likelyPlain(minus.replace(/\s*%\s*$/, ''));
    return value === undefined ? null : `${plain(value / 100)} as a share, or ${plain(value)} if the column counts percent`;
  }
  if (/^[+-]?\d{1,3},\d{3}$/.test(minus)) return `${minus.replace(',', '')} (comma between thousands) or ${minus.replace(',', '.')} (decimal comma)`;
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(minus)) return minus.replaceAll('.', '');
  const value = likelyPlain(minus);
  return value === undefined ? null : plain(value);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function likelyPlain(text: string): number | undefined {
  const bare = text.replace(/^[^\d+\-.,]+|[^\d]+$/gu, '').replace(/[\s\u00a0\u202f'’_]/g, '');
  if (PLAIN.test(bare)) return finite(Number(bare));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return finite(Number(bare.replaceAll(',', '')));
  if (/^[+-]?\d{1,3}(\.\d{3})*,\d+$/.test(bare)) return finite(Number(bare.replaceAll('.', '').replace(',', '.')));
  if (/^[+-]?\d+,\d+$/.test(bare)) return finite(Number(bare.replace(',', '.')));
  return undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

export interface NumberLimits { readonly min?: number; readonly max?: number; readonly integer?: boolean }

/** The number, or why it is none. */
export function readNumber(text: string, limits: NumberLimits): number | CellRefusal {
  if (!PLAIN.test(text)) {
    const meant = likelyNumber(text);
    return new CellRefusal('not-a-number', `"${text}" is not a number with a decimal point and no thousands separators.`, meant === null ? null : `Probably ${meant}.`);
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return new CellRefusal('number-out-of-range', `"${text}" is too large a number.`);
  if (limits.integer && !Number.isInteger(value)) return new CellRefusal('not-a-whole-number', `"${text}" must be a whole number.`, `Perhaps ${Math.round(value)}.`);
  if (limits.integer && !Number.isSafeInteger(value)) return new CellRefusal('number-out-of-range', `"${text}" is too large to be kept exactly.`);
  const { min, max } = limits;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    const range = min !== undefined && max !== undefined ? `between ${min} and ${max}` : min !== undefined ? `${min} or more` : `${max} or less`;
    return new CellRefusal('number-out-of-range', `"${text}" must be ${range}.`);
  }
  return value === 0 ? 0 : value;
}

/** Rewrites a number whose decimal sign a mapping states; well-formed thousands groups of the other sign, spaces or apostrophes are dropped. */
export function withDecimal(text: string, decimal: ',' | '.'): string | CellRefusal {
  if (text === '') return text;
  if (text.length > LONGEST) return new CellRefusal('not-a-number', `A text of ${text.length} characters is not a number.`, null, text);
  const [sign, group] = decimal === ',' ? [',', '\\.'] : ['\\.', ','];
  const form = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:(?:${group}|[\\s\\u00a0\\u202f'’])\\d{3})+)?(?:${sign}\\d*)?(?:[eE][+-]?\\d+)?$`);
  if (!form.test(text)) {
    const meant = likelyNumber(text);
    return new CellRefusal('not-a-number', `"${text}" is not a number with "${decimal}" as its decimal sign.`, meant === null ? null : `Probably ${meant}.`, text);
  }
  const bare = text.replace(decimal === ',' ? /[.\s\u00a0\u202f'’]/g : /[,\s\u00a0\u202f'’]/g, '');
  return decimal === ',' ? bare.replace(',', '.') : bare;
}
