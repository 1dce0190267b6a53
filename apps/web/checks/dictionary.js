// Checks the dictionary: Chinese stands in *.text.ts only, every key has both languages, every key is used.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = filesOf(src).filter((file) => /\.tsx?$/.test(file) && !file.includes('/client/'));
const problems = files.flatMap((file) => (file.endsWith('.text.ts') ? dictionaryProblems(file) : strayText(file)));

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function dictionaryProblems(file) {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const name = /export const (\w+)/.exec(read(file))?.[1] ?? '';
  const users = files.filter((other) => other !== file && read(other).includes(name)).map(read).join('\n');
  return [...read(file).matchAll(/^ {2}(\w+): \['(.*?)', ['"](.*?)['"]\],$/gm)].flatMap(([, key, zh, en]) => [
    ...(zh === '' || en === '' ? [`${short(file)}: ${key} lacks a language`] : []),
    ...(used(key, users) ? [] : [`${short(file)}: ${key} is not used (${short(folder)})`]),
  ]);
}

/** As a literal anywhere in the files that use the dictionary, or as a key put together from a prefix or an ending. */
function used(key, users) {
  if (users.includes(`'${key}'`) || users.includes(`"${key}"`)) return true;
  const prefix = /^([a-z]+_|weekday)/.exec(key)?.[1];
  if (prefix !== undefined && users.includes(`\`${prefix}\${`)) return true;
  const ending = /(Empty)$/.exec(key)?.[1];
  return (ending !== undefined && users.includes(`}${ending}\``)) || new RegExp(`text: '${key}'|\\b${key}\\b.*as const|t\\(\\w+(\\.\\w+)*( as [^)]*)?\\)`).test(users);
}

function strayText(file) {
  const code = read(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
  const found = /['"`>][^'"`<>]*[\u4e00-\u9fff]/.exec(code);
  // The opening words of a telling are data, not labels of the console.
  return found && !/desk-form|time\/human-time/.test(file) ? [`${short(file)}: text outside of the dictionary: ${found[0].slice(0, 40)}`] : [];
}

function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

function read(file) {
  return readFileSync(file, 'utf8');
}

function short(file) {
  return file.slice(src.length + 1);
}
