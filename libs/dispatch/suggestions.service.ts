// Suggests units and categories from memory: catalogue, directory and what earlier tickets taught are all kept in this process.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Directory } from '@hotline/directory';
import { type Cached, cached, Clock } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { beijingDate } from './beijing-date.js';
import { Catalogue } from './catalogue.service.js';
import { categoryPath, cityOf } from './city.js';
import type { Matter } from './core/catalogue.js';
import { CategoryModel, type CategorySuggestion } from './core/category-model.js';
import { historyOf, type HistoryRow } from './core/history.js';
import { type Suggestion, suggestUnits } from './core/suggest.js';
import { categorised, finishedSince } from './earlier-tickets-queries.js';

const TTL_MS = 10 * 60_000;
/** 近三个月. */
const HISTORY_MS = 92 * 24 * 3_600_000;
const SAMPLES = { tickets: 3_000, characters: 200, atOnce: 250 } as const;

@Injectable()
export class Suggestions {
  private readonly history: Cached<readonly HistoryRow[]>;
  private readonly model: Cached<CategoryModel>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly catalogue: Catalogue,
  ) {
    this.history = cached(() => finishedSince(dataSource.manager, new Date(clock.now().getTime() - HISTORY_MS)), TTL_MS);
    this.model = cached(() => this.learnt(), TTL_MS);
  }

  /** Units best first, in the dispatch order of domain §1, each with its reason. */
  async units(matter: Matter): Promise<readonly Suggestion[]> {
    const [tree, entries, history] = await Promise.all([this.directory.tree(), this.catalogue.entries(), this.history.get()]);
    const like = historyOf(history, matter.categoryCode ?? null, matter.areaCode ?? null);
    return suggestUnits(cityOf(tree, entries), matter, like, beijingDate(this.clock.now()));
  }

  /** Categories for a text, best first, each with the words that spoke for it. */
  async categories(text: string): Promise<readonly CategorySuggestion[]> {
    return (await this.model.get()).suggest(text);
  }

  /** Learns again at the next question: for tests and after an import of categories. */
  forget(): void {
    this.history.clear();
    this.model.clear();
  }

  private async learnt(): Promise<CategoryModel> {
    const tree = await this.directory.tree();
    const active = tree.categories.filter((category) => category.active);
    const model = new CategoryModel(active.map(({ code, name }) => ({ code, name, path: categoryPath(tree, code) })));
    const samples = await categorised(this.dataSource.manager, SAMPLES.tickets, SAMPLES.characters);
    for (const [index, sample] of samples.entries()) {
      model.learn(sample);
      // Others have their turn in between: thousands of texts take a moment.
      if (index % SAMPLES.atOnce === 0) await new Promise(setImmediate);
    }
    return model;
  }
}
