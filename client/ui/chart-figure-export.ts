/**
 * A chart as a file that stands alone: the style that the page gives it is written into every element,
 * title and basis (data version, parameters, seed, software) are part of the picture and of its metadata.
 */
import { csvText, type CsvCell } from './csv-file.ts';
import { pictureFiles } from './messages.ts';

export interface FigureText {
  readonly title: string;
  /** What it was computed on, a line each. */
  readonly basis: readonly string[];
}

const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'] as const;
const PADDING = 20;
const LINE = 15;
const SVG = 'http://www.w3.org/2000/svg';

/** Draws at `width` inside `host`, so that the styles of the page apply, and takes it out again. */
export function standaloneSvg(host: HTMLElement, draw: (width: number) => SVGSVGElement, { title, basis }: FigureText, width = 900): SVGSVGElement {
  const stage = document.createElement('div');
  stage.className = 'chart visually-hidden';
  stage.setAttribute('aria-hidden', 'true');
  const drawn = draw(width);
  stage.append(drawn);
  host.append(stage);
  const page = getComputedStyle(host);
  const look = { background: page.backgroundColor, color: page.color, family: page.fontFamily };
  for (const element of drawn.querySelectorAll<SVGElement>('*')) inline(element);
  stage.remove();

  const [, , across = width, down = 0] = (drawn.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const lines = basis.flatMap((line) => wrapped(line, Math.floor(across / 6)));
  const top = PADDING + 28;
  const total = { width: across + 2 * PADDING, height: top + down + 16 + lines.length * LINE + PADDING };
  const svg = element('svg', { xmlns: SVG, viewBox: `0 0 ${total.width} ${total.height}`, width: total.width, height: total.height });
  svg.append(text('title', title), text('desc', basis.join('\n')), text('metadata', JSON.stringify({ title, basis })));
  svg.append(element('rect', { width: total.width, height: total.height, fill: look.background }));
  const head = text('text', title, { x: PADDING, y: PADDING + 14, fill: look.color, 'font-family': look.family, 'font-size': 16, 'font-weight': 600 });
  const body = element('g', { transform: `translate(${PADDING},${top})` });
  body.append(...drawn.childNodes);
  svg.append(head, body, ...lines.map((line, at) => text('text', line, { x: PADDING, y: top + down + 16 + (at + 1) * LINE - 4, fill: look.color, 'font-family': look.family, 'font-size': 11 })));
  return svg as SVGSVGElement;
}

function inline(element: SVGElement): void {
  const style = getComputedStyle(element);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'normal' && value !== 'auto') element.setAttribute(name, value);
  }
  element.removeAttribute('class');
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}
function text(name: string, words: string, attributes: Record<string, string | number> = {}): SVGElement {
  const made = element(name, attributes);
  made.textContent = words;
  return made;
}

/** Breaks a line at spaces so that no piece is longer than `most` letters, where words allow. */
export function wrapped(line: string, most: number): string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    if (now !== '' && now.length + 1 + word.length > most) {
      lines.push(now);
      now = word;
    } else now = now === '' ? word : `${now} ${word}`;
  }
  return [...lines, now];
}

export const svgText = (svg: SVGSVGElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

/** Larger pictures than this no browser makes. */
const MOST_PIXELS = 16_384;

/** Twice as many pixels as the picture has units: sharp in print and on fine screens. */
export const pngOf = (svg: SVGSVGElement): Promise<Blob> => pngOfSvg(svgText(svg), Number(svg.getAttribute('width')), Number(svg.getAttribute('height')), 2);

/** The text of an SVG of the given size as pixels, `scale` times as many each way. */
export async function pngOfSvg(text: string, width: number, height: number, scale: number): Promise<Blob> {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(across, down) > MOST_PIXELS) throw new Error(pictureFiles.tooLarge(across, down));
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = across;
    canvas.height = down;
    canvas.getContext('2d')?.drawImage(image, 0, 0, across, down);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(pictureFiles.none);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The table behind the chart; the basis stands above it in lines that begin with `#`, which R and pandas can pass over (`comment='#'`). */
export function figureCsv({ title, basis }: FigureText, columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [title, ...basis].map((line) => `# ${line.replaceAll(/[\r\n]+/g, ' ')}\r\n`).join('') + csvText(columns, rows);
}

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
