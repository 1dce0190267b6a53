// Small files of the types that tickets take, and of some that they refuse.

/** A ZIP with empty entries of these names, as far as its directory goes. */
export function zip(...names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const head = Buffer.alloc(46);
    head.write('PK\x01\x02', 'latin1');
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const local = Buffer.from('PK\x03\x04'.padEnd(30, '\0'), 'latin1');
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, ...entries, end]);
}

const latin1 = (text: string): Buffer => Buffer.from(text.padEnd(32, '\0'), 'latin1');

export const PNG = latin1('\x89PNG\r\n\x1a\n');

export const TAKEN: readonly (readonly [extension: string, bytes: Buffer])[] = [
  ['jpg', latin1('\xff\xd8\xff\xe0')],
  ['png', PNG],
  ['webp', latin1('RIFF\x20\0\0\0WEBPVP8 ')],
  ['pdf', latin1('%PDF-1.7\n')],
  ['docx', zip('[Content_Types].xml', 'word/document.xml')],
  ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['mp3', latin1('ID3\x04')],
  ['mp3', latin1('\xff\xfb\x90\x00')],
  ['wav', latin1('RIFF\x20\0\0\0WAVEfmt ')],
  ['amr', latin1('#!AMR\n')],
  ['mp4', latin1('\0\0\0\x20ftypisom')],
];

export const REFUSED: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('路灯不亮')],
  ['a web page', Buffer.from('<html><script>alert(1)</script>')],
  ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a program', latin1('MZ\x90\0')],
  ['a picture that is cut off', Buffer.from([0xff, 0xd8])],
  ['text in UTF-16', Buffer.from([0xff, 0xfe, 0x2f, 0x8d])],
  ['sound of another layer', latin1('\xff\xf1\x50\x80')],
  ['a picture from a telephone (HEIC)', latin1('\0\0\0\x20ftypheic')],
  ['a ZIP', zip('readme.txt')],
  ['a document with a macro', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  ['a ZIP without its end', zip('[Content_Types].xml', 'word/document.xml').subarray(0, -22)],
  ['a RIFF of another kind', latin1('RIFF\x20\0\0\0AVI ')],
];
