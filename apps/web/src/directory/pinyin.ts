// Matching Chinese names by what is typed: characters, full pinyin or initials ("ljcl" finds 垃圾处理).
import { match } from 'pinyin-pro';

export type PinyinMatch = (text: string, typed: string) => boolean;

const known = new Map<string, boolean>();

export const pinyinMatch: PinyinMatch = (text, typed) => {
  const words = typed.trim().toLowerCase();
  const name = text.split(' / ').at(-1) ?? text;
  if (words === '' || name.toLowerCase().includes(words)) return true;
  if (!/^[a-z\s]+$/.test(words)) return false;
  const key = `${words} ${text}`;
  let found = known.get(key);
  if (found === undefined) {
    // Only the node's own name counts: matching initials across a whole path finds everything.
    found = match(name, words, { continuous: true }) !== null;
    known.set(key, found);
  }
  return found;
};
