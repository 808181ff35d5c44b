/**
 * A picture as PDF: vector, with text that can be selected and searched. Noto Sans is
 * embedded (only the letters used); a text it cannot set, such as Arabic or Chinese,
 * becomes a small image. Loaded when the first PDF is made.
 */
import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url';
import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import { canBeSet } from './pdf-letters.ts';

const FAMILY = 'NotoSans';
const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of an image for each pixel of the page. */
const FINE = 4;
/** CSS pixels to points. */
const POINT = 0.75;

export async function pdfOf(svgText: string): Promise<{ content: Blob; pictured: number }> {
  const svg = document.importNode(new DOMParser().parseFromString(svgText, 'image/svg+xml').documentElement, true) as unknown as SVGSVGElement;
  const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)) * POINT) as [number, number];
  const pdf = new jsPDF({ unit: 'pt', format: [width, height], orientation: width > height ? 'landscape' : 'portrait', compress: true });
  const [plain, strong] = await Promise.all([embed(pdf, regular, 'normal'), embed(pdf, bold, 'bold')]);
  pdf.setProperties({ title: svg.querySelector('title')?.textContent ?? '', subject: svg.querySelector('desc')?.textContent ?? '', creator: 'Interurban' });
  const family = svg.getAttribute('font-family') ?? 'sans-serif';
  // It has to be in the page, out of sight, for its text to be measured.
  const stage = document.createElement('div');
  stage.className = 'visually-hidden';
  stage.setAttribute('aria-hidden', 'true');
  stage.append(svg);
  document.body.append(stage);
  try {
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBBox(), heavy: Number(text.closest('[font-weight]')?.getAttribute('font-weight') ?? 400) >= 600 }));
    svg.setAttribute('font-family', FAMILY);
    let pictured = 0;
    for (const { text, box, heavy } of texts) {
      const font = heavy ? strong : plain;
      if (text.getAttribute('paint-order') === 'stroke') plate(text, box);
      if (canBeSet(text.textContent ?? '', font.letters)) set(text, box, font);
      else {
        text.replaceWith(imageOf(text, box, family, heavy));
        pictured += 1;
      }
    }
    await svg2pdf(svg, pdf, { x: 0, y: 0, width, height });
    return { content: pdf.output('blob'), pictured };
  } finally {
    stage.remove();
  }
}

interface Font { readonly style: 'normal' | 'bold'; readonly letters: (code: number) => boolean; readonly width: (text: string, size: number) => number }

async function embed(pdf: jsPDF, address: string, style: Font['style']): Promise<Font> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const file = `${FAMILY}-${style}.ttf`;
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  pdf.addFileToVFS(file, btoa(binary));
  pdf.addFont(file, FAMILY, style, undefined, 'Identity-H');
  const { metadata } = pdf.setFont(FAMILY, style).getFont() as unknown as { metadata: { cmap: { unicode: { codeMap: Record<number, number> } } } };
  return {
    style, letters: (code) => metadata.cmap.unicode.codeMap[code] !== undefined,
    width: (text, size) => pdf.setFont(FAMILY, style).setFontSize(size).getTextWidth(text),
  };
}

/** The halo of the screen is a plate in the PDF: a stroked copy of the text would be found and copied twice. */
function plate(text: SVGTextElement, box: DOMRect): void {
  const rect = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x: box.x - 1, y: box.y + 1, width: box.width + 2, height: Math.max(0, box.height - 2), rx: 2, fill: text.getAttribute('stroke') ?? '#ffffff', 'fill-opacity': 0.72 })) rect.setAttribute(name, String(value));
  text.before(rect);
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order']) text.removeAttribute(name);
}

/** In our font, not wider than on the screen, so that labels do not run into each other. */
function set(text: SVGTextElement, box: DOMRect, font: Font): void {
  const size = Number(text.getAttribute('font-size'));
  const width = font.width((text.textContent ?? '').normalize('NFC'), size);
  text.setAttribute('font-size', String(width > box.width && box.width > 0 ? (size * box.width) / width : size));
  text.setAttribute('font-weight', font.style);
  for (const node of [text, ...text.querySelectorAll('tspan')]) for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) child.textContent = child.textContent?.normalize('NFC') ?? '';
}

function imageOf(text: SVGTextElement, box: DOMRect, family: string, heavy: boolean): SVGImageElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(box.width + 2) * FINE;
  canvas.height = Math.ceil(box.height + 2) * FINE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas 2d');
  context.scale(FINE, FINE);
  context.font = `${heavy ? 600 : 400} ${text.getAttribute('font-size')}px ${family}`;
  context.fillStyle = text.getAttribute('fill') ?? '#000000';
  const anchor = text.getAttribute('text-anchor') ?? 'start';
  const start = Number(text.getAttribute('x')) - (anchor === 'middle' ? box.width / 2 : anchor === 'end' ? box.width : 0);
  context.fillText(text.textContent ?? '', start - box.x + 1, Number(text.getAttribute('y')) - box.y + 1);
  const image = document.createElementNS(SVG, 'image');
  for (const [name, value] of Object.entries({ x: box.x - 1, y: box.y - 1, width: canvas.width / FINE, height: canvas.height / FINE, href: canvas.toDataURL('image/png') })) image.setAttribute(name, String(value));
  return image;
}
