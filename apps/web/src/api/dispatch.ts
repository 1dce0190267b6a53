// Suggestions of categories and units, each with its reason; the dispatch catalogue.
import {
  type AdviceDto, type CatalogueEntryDto, type CatalogueInputDto, type SuggestDto, type UnitSuggestionDto, adviceTicket, adviceTyped, catalogueAdd,
  catalogueChange, catalogueGaps, catalogueList, catalogueRemove,
} from '../client';

export type Advice = AdviceDto;
export type UnitSuggestion = UnitSuggestionDto;
export type CatalogueEntry = CatalogueEntryDto;
export type CatalogueInput = CatalogueInputDto;

export const adviseOn = (ticketId: string) => adviceTicket({ path: { id: ticketId } });
export const suggest = (body: SuggestDto) => adviceTyped({ body });
export const listCatalogue = () => catalogueList();
export const listCatalogueGaps = () => catalogueGaps();
export const addCatalogueEntry = (body: CatalogueInput) => catalogueAdd({ body });
export const changeCatalogueEntry = (id: string, body: CatalogueInput) => catalogueChange({ path: { id }, body });
export const removeCatalogueEntry = (id: string) => catalogueRemove({ path: { id } });
