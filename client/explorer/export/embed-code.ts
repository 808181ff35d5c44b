/** The HTML that puts a view into another page. */
import { escaped } from './xml.ts';

export interface EmbedFrame {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export function embedCode({ address, title, width, height }: EmbedFrame): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy" allow="fullscreen" style="border:0;max-width:100%"></iframe>`;
}
