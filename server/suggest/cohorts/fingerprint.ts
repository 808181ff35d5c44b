/** A short name of the benefits, to notice that others are in use now (FNV-1a of their bytes). */
export function fingerprint(benefit: Float64Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(benefit.buffer, benefit.byteOffset, benefit.byteLength)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
