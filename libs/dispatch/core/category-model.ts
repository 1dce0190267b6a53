// Learns from the category tree and from earlier tickets which words speak for which category, and suggests categories for a text.
import { pairsOf, wordsOf } from './words.js';

export interface NamedCategory {
  readonly code: string;
  readonly name: string;
  /** 城市管理/市容环卫 */
  readonly path: string;
}
export interface Sample {
  readonly categoryCode: string;
  readonly text: string;
}
export interface CategorySuggestion {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** 0 to 100: its share among all categories. */
  readonly score: number;
  /** The words of the text that spoke for it. */
  readonly words: readonly string[];
  /** 中文, for the reader. */
  readonly reason: string;
}

/** A word of the name is worth this many tickets; the names above it are worth less. */
const NAME_WEIGHT = 6;
const PATH_WEIGHT = 2;
const SMOOTHING = 0.3;
const SHOWN_WORDS = 4;

/** Naive Bayes over pairs of characters; built once, asked often. */
export class CategoryModel {
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #totals = new Map<string, number>();
  readonly #samples = new Map<string, number>();
  readonly #categories: ReadonlyMap<string, NamedCategory>;
  readonly #parents: ReadonlySet<string>;

  constructor(categories: readonly NamedCategory[]) {
    this.#categories = new Map(categories.map((category) => [category.code, category]));
    this.#parents = new Set(categories.map((category) => category.code.slice(0, -2)));
    for (const { code, name, path } of categories) {
      this.#count(code, path, PATH_WEIGHT);
      // 其他 is a name of many categories and speaks for none.
      if (name !== '其他') this.#count(code, name, NAME_WEIGHT - PATH_WEIGHT);
    }
  }

  /** A ticket that got its category from a person. Tickets of retired categories teach nothing. */
  learn({ categoryCode, text }: Sample): void {
    if (!this.#categories.has(categoryCode)) return;
    this.#count(categoryCode, text, 1);
    this.#samples.set(categoryCode, (this.#samples.get(categoryCode) ?? 0) + 1);
  }

  /** Best first; empty when no word of the text is known. Only categories with a matching word are offered. */
  suggest(text: string, limit = 5): readonly CategorySuggestion[] {
    const pairs = [...pairsOf(text)].filter((pair) => this.#counts.has(pair));
    if (pairs.length === 0) return [];
    const scored = this.#scores(pairs);
    const best = Math.max(...scored.map(([, score]) => score));
    const shares = scored.map(([code, score]) => [code, Math.exp(score - best)] as const);
    const sum = shares.reduce((total, [, share]) => total + share, 0);
    return shares
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([code, share]) => this.#explained(code, Math.round((100 * share) / sum), text, pairs));
  }

  #scores(pairs: readonly string[]): readonly (readonly [string, number])[] {
    const matched = new Set(pairs.flatMap((pair) => [...this.#counts.get(pair)!.keys()]));
    const vocabulary = this.#counts.size;
    return [...matched].map((code) => {
      const total = (this.#totals.get(code) ?? 0) + SMOOTHING * vocabulary;
      // A first level is offered only for want of anything finer.
      const prior = Math.log(1 + (this.#samples.get(code) ?? 0)) - (this.#parents.has(code) ? 1 : 0);
      return [code, pairs.reduce((score, pair) => score + Math.log(((this.#counts.get(pair)!.get(code) ?? 0) + SMOOTHING) / total), prior)];
    });
  }

  #explained(code: string, score: number, text: string, pairs: readonly string[]): CategorySuggestion {
    const { name, path } = this.#categories.get(code)!;
    const words = wordsOf(text, new Set(pairs.filter((pair) => this.#speaksFor(pair, code)))).slice(0, SHOWN_WORDS);
    const earlier = this.#samples.get(code) ?? 0;
    const because = words.length > 0 ? `文中“${words.join('”“')}”` : '整体用词相近';
    return { code, name, path, score, words, reason: earlier > 0 ? `${because}，参考以往 ${earlier} 件` : because };
  }

  /** More often in this category than in the average one. */
  #speaksFor(pair: string, code: string): boolean {
    const counts = this.#counts.get(pair)!;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return (counts.get(code) ?? 0) * 4 > all;
  }

  #count(code: string, text: string, weight: number): void {
    for (const pair of pairsOf(text)) {
      const counts = this.#counts.get(pair) ?? new Map<string, number>();
      this.#counts.set(pair, counts.set(code, (counts.get(code) ?? 0) + weight));
      this.#totals.set(code, (this.#totals.get(code) ?? 0) + weight);
    }
  }
}
