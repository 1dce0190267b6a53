// What of a title may stand on a page that needs no log-in: its beginning, with nothing that could be a number of a person.

const LENGTH = 20;
const FULL_WIDTH_ZERO = 0xff10;

export function shortTitle(title: string): string {
  const plain = title.normalize('NFC').replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO));
  const hidden = plain.replace(/\d(?:[ -]?\d){4,}[\dXx]?/g, '***');
  const letters = [...hidden];
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('')}…` : hidden;
}
