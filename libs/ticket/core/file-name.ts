// A file name as it may be shown and given back: the last part of the path, without control signs, with an ending that tells the truth.
import type { FileType } from './file-type.js';

const LONGEST = 120;

/** `照片.exe` that is a picture becomes `照片.exe.jpg`. */
export function fileName(given: string, { extensions }: FileType): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // Control signs, and the marks that turn the direction of writing: with them "gpj.exe" reads "exe.jpg".
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  const ending = extensions.find((extension) => plain.toLowerCase().endsWith(`.${extension}`));
  const stem = ending ? plain.slice(0, -ending.length - 1) : plain;
  return `${[...stem].slice(0, LONGEST).join('') || '附件'}.${ending ?? extensions[0]}`;
}

/** Always downloaded, never shown in the page (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
