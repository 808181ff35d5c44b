/** The files in what was dropped, folders and folders in folders included; hidden files are left. */
import { isDirectoryDropItem, isFileDropItem, type DirectoryDropItem, type DropItem } from 'react-aria-components';

const isHidden = (name: string) => name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX';

/** The file under its path, as a folder picker would give it. */
const inFolder = (path: string, file: File) => new File([file], `${path}/${file.name}`, { type: file.type });

async function filesIn(folder: DirectoryDropItem, path: string): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.getEntries()) {
    if (isHidden(entry.name)) continue;
    if (isDirectoryDropItem(entry)) files.push(...(await filesIn(entry, `${path}/${entry.name}`)));
    else if (isFileDropItem(entry)) files.push(inFolder(path, await entry.getFile()));
  }
  return files;
}

export async function droppedFiles(items: readonly DropItem[]): Promise<File[]> {
  const found = await Promise.all(items.map(async (item) => {
    if (isDirectoryDropItem(item)) return filesIn(item, item.name);
    return isFileDropItem(item) && !isHidden(item.name) ? [await item.getFile()] : [];
  }));
  return found.flat();
}

/** Files of a picker, without the hidden ones that folders hold. */
export function pickedFiles(list: FileList | null): File[] {
  return [...(list ?? [])].filter((file) => !(file.webkitRelativePath || file.name).split('/').some(isHidden));
}
