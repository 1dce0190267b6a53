// Finds open tickets like the one being told, while the caller is still on the line.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Citizens } from '@hotline/citizen';
import { type Cached, cached, Clock } from '@hotline/platform';
import { TicketReader, termsOf } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { type Earlier, type Likeness, likeness, type Told } from './core/likeness.js';
import { type Candidate, frequentTerms, ofCaller, sharing } from './similar-queries.js';

export interface Telling {
  readonly phone?: string;
  readonly citizenId?: string;
  readonly areaCode?: string;
  readonly address?: string;
  readonly title?: string;
  readonly text?: string;
  readonly categoryCode?: string;
  /** Is not like itself. */
  readonly exceptTicketId?: string;
}

const SINCE_MS = 90 * 24 * 3_600_000;
const STATISTICS_TTL_MS = 10 * 60_000;
/** How many terms are looked for: many pairs of characters are in no other text, so a few would often find nothing. */
const TERMS = { address: 15, text: 40 } as const;
/** What is in more texts than this tells little and costs much; asked only for want of anything rarer. */
const FREQUENT = { texts: 2_000, terms: 3 } as const;
const SHOWN = 10;

@Injectable()
export class SimilarTickets {
  private readonly frequent: Cached<ReadonlyMap<string, number>>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly citizens: Citizens,
    private readonly tickets: TicketReader,
  ) {
    this.frequent = cached(() => frequentTerms(dataSource.manager), STATISTICS_TTL_MS);
  }

  /** Best first, each with why; tickets of the last 90 days. */
  async like(telling: Telling, actor: Actor) {
    const told = this.told(telling);
    const alike = (await this.candidates(told))
      .filter(({ id }) => id !== telling.exceptTicketId)
      .map((candidate) => likeness(told, earlier(candidate)))
      .filter((found): found is Likeness => found !== null)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
      .slice(0, SHOWN);
    if (alike.length === 0) return [];
    const { items } = await this.tickets.list({ filter: { ids: alike.map(({ id }) => id) } }, actor);
    const rows = new Map(items.map((item) => [item.id, item]));
    return alike.flatMap(({ id, ...found }) => (rows.has(id) ? [{ ...found, ticket: rows.get(id)! }] : []));
  }

  private told({ phone, citizenId, areaCode, address = '', title = '', text = '', categoryCode }: Telling): Told {
    return {
      citizenId: citizenId ?? (phone === undefined ? undefined : this.citizens.idForPhone(phone)) ?? null,
      areaCode: areaCode ?? null,
      categoryCode: categoryCode ?? null,
      addressTerms: termsOf(address),
      textTerms: termsOf(`${title}\n${text.slice(0, 500)}`),
    };
  }

  private async candidates(told: Told): Promise<readonly Candidate[]> {
    const { manager } = this.dataSource;
    const since = new Date(this.clock.now().getTime() - SINCE_MS);
    const terms = await this.rarest(told);
    const [theirs, sharers] = await Promise.all([
      told.citizenId === null ? [] : ofCaller(manager, told.citizenId, since),
      terms.length === 0 ? [] : sharing(manager, terms, since),
    ]);
    return [...new Map([...theirs, ...sharers].map((candidate) => [candidate.id, candidate])).values()];
  }

  private async rarest({ addressTerms, textTerms }: Told): Promise<readonly string[]> {
    const frequent = await this.frequent.get();
    const texts = (term: string): number => frequent.get(term) ?? 0;
    const rarest = (terms: readonly string[], count: number): readonly string[] =>
      terms.toSorted((a, b) => texts(a) - texts(b)).filter((term, index) => index < FREQUENT.terms || texts(term) <= FREQUENT.texts).slice(0, count);
    return [...new Set([...rarest(addressTerms, TERMS.address), ...rarest(textTerms, TERMS.text)])];
  }
}

function earlier({ title, text, address, ...facts }: Candidate): Earlier {
  return { ...facts, addressTerms: termsOf(address ?? ''), textTerms: termsOf(`${title}\n${text}`) };
}
