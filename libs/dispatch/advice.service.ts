// Advice on one matter: what it may be about and who may handle it, for the operator who types and for the dispatcher's queue.
import { Injectable } from '@nestjs/common';
import { TicketReader } from '@hotline/ticket';
import { type Actor, returningUnits, type TicketType } from '@hotline/workflow';
import type { CategorySuggestion } from './core/category-model.js';
import type { Suggestion } from './core/suggest.js';
import { Suggestions } from './suggestions.service.js';

export interface Asked {
  readonly title?: string;
  readonly text?: string;
  readonly categoryCode?: string | null;
  readonly areaCode?: string | null;
  readonly type?: TicketType | null;
}
export interface Advice {
  readonly categories: readonly CategorySuggestion[];
  /** The category that the units were suggested for: the given one, or the guessed one when it is likely enough. */
  readonly categoryCode: string | null;
  readonly units: readonly Suggestion[];
}

const LIKELY = 50;

@Injectable()
export class Advisor {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly tickets: TicketReader,
  ) {}

  async advise({ title = '', text = '', categoryCode, areaCode, type }: Asked): Promise<Advice> {
    const categories = await this.suggestions.categories(`${title} ${text}`);
    const likely = categories[0] && categories[0].score >= LIKELY ? categories[0].code : null;
    const code = categoryCode ?? likely;
    return { categories, categoryCode: code, units: await this.suggestions.units({ categoryCode: code, areaCode, type }) };
  }

  /** For a ticket when one is named, else for the matter. */
  async adviseFor({ ticketId, ...asked }: Asked & { readonly ticketId?: string }, actor: Actor): Promise<Advice> {
    return ticketId === undefined ? this.advise(asked) : this.adviseOn(ticketId, actor);
  }

  /** For a ticket that the actor may see. A unit that has returned it comes last, whatever the catalogue says. */
  async adviseOn(ticketId: string, actor: Actor): Promise<Advice> {
    const { state } = await this.tickets.visible(ticketId, actor);
    const { title, text } = await this.tickets.one(ticketId, actor);
    const advice = await this.advise({ title, text, ...state });
    const returned = new Set(returningUnits(state));
    const again = (unit: Suggestion): boolean => returned.has(unit.unitId);
    const units = [
      ...advice.units.filter((unit) => !again(unit)),
      ...advice.units.filter(again).map((unit) => ({ ...unit, reason: `曾退单；${unit.reason}` })),
    ];
    return { ...advice, units: units.map((unit, index) => ({ ...unit, order: index + 1 })) };
  }
}
