// What a text can be found by: every pair of neighbouring Chinese characters, and every word or number in Latin script.

// Pairs rather than dictionary words: a search for two characters finds every text that holds them, whatever a segmenter thought of them.
const RUNS = /[\u3400-\u9fff\uf900-\ufaff]+|[a-z0-9]+/g;
const LONGEST_LATIN = 40;
// A tsvector holds 1 MB of words.
const MOST_TERMS = 20_000;

/** All terms of a text, each once. */
export function termsOf(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (isLatin(run)) terms.add(run.slice(0, LONGEST_LATIN));
    else for (const pair of pairsOf(run)) terms.add(pair);
  }
  return [...terms];
}

/** The same as input of PostgreSQL's tsvector type. A text of more terms than it can hold is found by its first ones. */
export function searchVector(text: string): string {
  return [...termsOf(text), ...lastCharacters(text)].slice(0, MOST_TERMS).map(quoted).join(' ');
}

/** The query as a tsquery: everything typed must occur; a single Chinese character or a Latin word may be the beginning of a term. null: nothing searchable was typed. */
export function searchQuery(typed: string): string | null {
  const terms = termsOf(typed);
  if (terms.length === 0) return null;
  return terms.map((term) => (isLatin(term) || term.length === 1 ? `${quoted(term)}:*` : quoted(term))).join(' & ');
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
/** No pair begins with the last character of a run, yet it may be asked for alone. */
function lastCharacters(text: string): readonly string[] {
  const runs = [...text.normalize('NFKC').matchAll(RUNS)].map(([run]) => run).filter((run) => run.length > 1 && !isLatin(run));
  return [...new Set(runs.map((run) => run.slice(-1)))];
}
function isLatin(run: string): boolean {
  return /^[a-z0-9]/.test(run);
}
function quoted(term: string): string {
  return `'${term}'`;
}
