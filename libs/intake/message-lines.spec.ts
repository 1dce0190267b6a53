// Lines out of bytes: any chunking, any encoding, any length.
import fc from 'fast-check';
import { type Line, linesOf } from './message-lines.js';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
async function read(bytes: Buffer, size = 7): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(pieces(bytes, size))) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it('counts blank lines and leaves them out, with and without a last newline, CRLF and byte order mark', async () => {
    const lines = await read(Buffer.from('\ufeff{"a":1}\r\n\n  \n{"b":"水"}'));
    expect(lines).toEqual([{ no: 1, text: '{"a":1}\r' }, { no: 4, text: '{"b":"水"}' }]);
  });

  it('gives the same lines however the bytes arrive', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 50 }), async (texts, size) => {
      const whole = Buffer.from(texts.map((text) => text.replaceAll('\n', '')).join('\n'));
      expect(await read(whole, size)).toEqual(await read(whole, whole.length + 1));
    }));
  });

  it('says which line is GBK and which is no text at all, and reads the others', async () => {
    const gbk = Buffer.from([0x22, 0xc2, 0xb7, 0xb5, 0xc6, 0x22]);
    const broken = Buffer.from([0x22, 0xff, 0xff]);
    const lines = await read(Buffer.concat([Buffer.from('{}\n'), gbk, Buffer.from('\n'), broken, Buffer.from('\n{}')]));
    expect(lines).toEqual([
      { no: 1, text: '{}' },
      { no: 2, fault: '不是 UTF-8 编码（像是 GBK），请转换后再导入' },
      { no: 3, fault: '不是有效的 UTF-8 编码' },
      { no: 4, text: '{}' },
    ]);
  });

  it('drops an overlong line while it arrives', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      for (let sent = 0; sent < 300; sent += 1) yield Buffer.alloc(1024 * 1024, 'x');
      yield Buffer.from('\n{}\n');
    }
    const lines: Line[] = [];
    for await (const line of linesOf(endless())) lines.push(line);
    expect(lines).toEqual([{ no: 1, fault: '行过长：300.0 MiB，最多 2 MiB' }, { no: 2, text: '{}' }]);
  });

  it('refuses a file in UTF-16 as a whole', async () => {
    await expect(read(Buffer.from('\ufeff{"a":1}', 'utf16le'))).rejects.toThrow('UTF-16');
  });
});
