// The public face of dispatch.
export { Advisor, type Advice, type Asked } from './advice.service.js';
export { Catalogue, type ShownEntry, type ShownGap } from './catalogue.service.js';
export { PART_CODES, PARTS, type CatalogueEntry, type Matter, type Part } from './core/catalogue.js';
export type { CategorySuggestion } from './core/category-model.js';
export type { EntryInput } from './core/entry-faults.js';
export type { Source, Suggestion } from './core/suggest.js';
export { DispatchModule } from './dispatch.module.js';
export { Suggestions } from './suggestions.service.js';
