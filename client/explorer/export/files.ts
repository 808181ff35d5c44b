/** The files a picture can become; all of them come from the one SVG. */
import { pngOfSvg } from '../../ui/chart-figure-export.ts';
import type { Picture } from './picture.ts';
import { pictureSvg } from './svg-writer.ts';

export const FORMATS = ['png2', 'png4', 'svg', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];
export interface PictureFile {
  readonly name: string;
  readonly content: Blob;
  /** Names that stand in the file as images, because its font lacks their letters. */
  readonly pictured: number;
}

export async function pictureFile(picture: Picture, format: Format): Promise<PictureFile> {
  const svg = pictureSvg(picture);
  const name = fileName(picture.title);
  if (format === 'svg') return { name: `${name}.svg`, content: new Blob([svg], { type: 'image/svg+xml' }), pictured: 0 };
  if (format === 'pdf') {
    const { pdfOf } = await import('./pdf.ts');
    return { name: `${name}.pdf`, ...(await pdfOf(svg)) };
  }
  const scale = format === 'png4' ? 4 : 2;
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  return { name: `${name}@${scale}x.png`, content: await pngOfSvg(svg, Number(width), Number(height), scale), pictured: 0 };
}

/** Letters and digits of any script, the rest as dashes. */
export function fileName(title: string): string {
  const plain = title.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'interurban' : `interurban-${plain.slice(0, 60)}`;
}
