// Registration: which of the five elements a ticket needs, and which are missing.
import type { Element, TicketType } from './vocabulary.js';

/** Domain §1: name, time, place, cause and course; contact details always. Questions, ideas and thanks happen at no time and place. */
const NEEDED: Readonly<Record<TicketType, readonly Element[]>> = {
  consult: ['name', 'phone', 'text'],
  help: ['name', 'phone', 'time', 'place', 'text'],
  complaint: ['name', 'phone', 'time', 'place', 'text'],
  report: ['name', 'phone', 'time', 'place', 'text'],
  suggestion: ['name', 'phone', 'text'],
  praise: ['name', 'phone', 'text'],
};

/** The elements that are missing. A confidential report may be made without a name (举报人身份保护). */
export function missingElements(type: TicketType, confidential: boolean, told: Readonly<Record<Element, boolean>>): readonly Element[] {
  return NEEDED[type].filter((element) => !told[element] && !(element === 'name' && confidential));
}
