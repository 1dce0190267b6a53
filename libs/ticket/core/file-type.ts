// What a file really is, told from its first bytes and never from its name; what is not on this list is refused.

export interface FileType {
  readonly mime: string;
  /** The first is given to a file whose name has none of them. */
  readonly extensions: readonly [string, ...string[]];
}

const JPEG: FileType = { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] };
const PNG: FileType = { mime: 'image/png', extensions: ['png'] };
const WEBP: FileType = { mime: 'image/webp', extensions: ['webp'] };
const PDF: FileType = { mime: 'application/pdf', extensions: ['pdf'] };
const DOCX: FileType = { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] };
const XLSX: FileType = { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] };
const MP3: FileType = { mime: 'audio/mpeg', extensions: ['mp3'] };
const WAV: FileType = { mime: 'audio/wav', extensions: ['wav'] };
const AMR: FileType = { mime: 'audio/amr', extensions: ['amr'] };
const MP4: FileType = { mime: 'video/mp4', extensions: ['mp4', 'm4a', 'm4v'] };

// Plain text has no mark of its own, so that anything could pass for it: it is not on the list.
export const FILE_TYPES: readonly FileType[] = [JPEG, PNG, WEBP, PDF, DOCX, XLSX, MP3, WAV, AMR, MP4];

/** undefined: none of the types that are taken. */
export function fileTypeOf(bytes: Buffer): FileType | undefined {
  if (starts(bytes, '\xff\xd8\xff')) return JPEG;
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return PNG;
  if (starts(bytes, '%PDF-')) return PDF;
  if (starts(bytes, 'RIFF')) return starts(bytes, 'WEBP', 8) ? WEBP : starts(bytes, 'WAVE', 8) ? WAV : undefined;
  if (starts(bytes, '#!AMR\n') || starts(bytes, '#!AMR-WB\n')) return AMR;
  if (starts(bytes, 'ID3') || isMp3Frame(bytes)) return MP3;
  if (starts(bytes, 'ftyp', 4)) return MP4_BRANDS.has(bytes.toString('latin1', 8, 12)) ? MP4 : undefined;
  if (starts(bytes, 'PK\x03\x04')) return officeType(zipEntryNames(bytes));
  return undefined;
}

// Other brands of the same container are other things: HEIC pictures, QuickTime films.
const MP4_BRANDS = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4A ', 'M4V ', 'dash', '3gp4', '3gp5', '3gp6']);

/** A frame of MPEG audio, layer III: eleven set bits, then a bit rate and a sampling rate that exist. */
function isMp3Frame(bytes: Buffer): boolean {
  const [first, second, third] = bytes;
  if (first !== 0xff || second === undefined || third === undefined) return false;
  const [rate, sampling] = [third >> 4, (third >> 2) & 3];
  return (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 && rate !== 0 && rate !== 15 && sampling !== 3;
}

/** Office files are ZIPs; one with a macro inside is refused. */
function officeType(names: readonly string[]): FileType | undefined {
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject/i.test(name))) return undefined;
  if (names.includes('word/document.xml')) return DOCX;
  return names.includes('xl/workbook.xml') ? XLSX : undefined;
}

const DIRECTORY_END = 'PK\x05\x06';
const DIRECTORY_ENTRY = 'PK\x01\x02';
const LONGEST_COMMENT = 65_535;

/** The names in a ZIP's directory, which stands at its end; nothing is unpacked. */
function zipEntryNames(bytes: Buffer): readonly string[] {
  const names: string[] = [];
  const end = bytes.lastIndexOf(DIRECTORY_END, undefined, 'latin1');
  if (end < bytes.length - LONGEST_COMMENT - 22 || end + 22 > bytes.length) return names;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= end && starts(bytes, DIRECTORY_ENTRY, at)) {
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

function starts(bytes: Buffer, mark: string, at = 0): boolean {
  return bytes.toString('latin1', at, at + mark.length) === mark;
}
