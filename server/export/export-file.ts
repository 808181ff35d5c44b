/** One file of an export: a name without folder, and its bytes. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
