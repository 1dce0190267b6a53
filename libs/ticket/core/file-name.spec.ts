// File names as they are shown and given back.
import { describe, expect, it } from '@jest/globals';
import { contentDisposition, fileName } from './file-name.js';

const jpeg = { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] } as const;

describe('fileName', () => {
  it.each([
    ['现场照片.JPG', '现场照片.jpg'],
    ['a.jpeg', 'a.jpeg'],
    ['C:\\Users\\li\\a.jpg', 'a.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['invoice.exe', 'invoice.exe.jpg'],
    ['a\u202egpj.exe', 'agpj.exe.jpg'],
    ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie: x.jpg'],
    ['.jpg', '附件.jpg'],
    ['', '附件.jpg'],
    [`${'长'.repeat(300)}.jpg`, `${'长'.repeat(120)}.jpg`],
  ])('%j → %s', (given, name) => {
    expect(fileName(given, jpeg)).toBe(name);
  });
});

describe('contentDisposition', () => {
  it('carries the Chinese name beside one for old programs', () => {
    expect(contentDisposition('现场(1).jpg')).toBe(`attachment; filename="__(1).jpg"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%281%29.jpg`);
  });

  it('a quotation mark does not end the name', () => {
    expect(contentDisposition('a".jpg')).toContain('filename="a_.jpg"');
  });
});
