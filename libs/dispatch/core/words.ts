// Cuts Chinese text into overlapping pairs of characters, and puts the pairs that matched together again as words.

const HAN_RUN = /[\p{Script=Han}]+/gu;

/** 占道经营 → 占道 道经 经营. Each pair once; other scripts carry no category. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN)) {
    for (let index = 0; index + 1 < run.length; index += 1) pairs.add(run.slice(index, index + 2));
  }
  return pairs;
}

/** The stretches of the text whose every pair is among those given, longest first: what a person would call the words. */
export function wordsOf(text: string, pairs: ReadonlySet<string>): readonly string[] {
  const words = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN)) {
    let start = -1;
    for (let index = 0; index < run.length; index += 1) {
      const matched = index + 1 < run.length && pairs.has(run.slice(index, index + 2));
      if (matched && start < 0) start = index;
      if (!matched && start >= 0) {
        words.add(run.slice(start, index + 1));
        start = -1;
      }
    }
  }
  return [...words].sort((a, b) => b.length - a.length);
}
