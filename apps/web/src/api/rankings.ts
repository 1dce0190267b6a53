// Rankings: a month's table, the tickets behind a cell, a unit's trend, a simulation, schemes.
import {
  type EvidenceItemDto, type MoveDto, type RankingDto, type RankingRowDto, type RateDto, type RankingsTicketsData, type SchemeVersionDto, type SimulationDto,
  type TrendDto, rankingsFreeze, rankingsMonth, rankingsPublish, rankingsReissue,
  rankingsSimulate, rankingsTickets, rankingsTrend, schemesAdd, schemesList,
} from '../client';

export type Ranking = RankingDto;
export type RankingRow = RankingRowDto;
export type Rate = RateDto;
export type Evidence = EvidenceItemDto;
export type SchemeVersion = SchemeVersionDto;
export type Simulation = SimulationDto;
export type Move = MoveDto;
export type Trend = TrendDto;
type EvidenceOf = NonNullable<RankingsTicketsData['query']>['indicator'];

/** A scheme as the API describes it: its indicators are its components. */
export interface SchemeShape {
  readonly name: string;
  readonly title: string;
  readonly components: readonly { readonly indicator: string; readonly full?: string; readonly weight?: string; readonly target?: string; readonly rule?: string }[];
  readonly minimumSample?: number;
  readonly firstDay?: number;
  readonly effectiveFrom?: string;
}

export const monthRanking = (month: string, scheme: string) => rankingsMonth({ path: { month }, query: { scheme } });
export const evidence = (month: string, unitId: string, indicator: string, scheme: string, cursor?: string) =>
  rankingsTickets({ path: { month, id: unitId }, query: { indicator: indicator as EvidenceOf, scheme, cursor, limit: 50 } });
export const trend = (month: string, unitId: string, scheme: string) => rankingsTrend({ path: { month, id: unitId }, query: { scheme } });
export const simulate = (month: string, scheme: unknown, against: string) => rankingsSimulate({ path: { month }, body: { scheme: scheme as string, against } });
export const freeze = (month: string, scheme: string) => rankingsFreeze({ path: { month }, body: { scheme } });
export const publish = (month: string, scheme: string) => rankingsPublish({ path: { month }, body: { scheme } });
export const reissue = (month: string, scheme: string, reason: string) => rankingsReissue({ path: { month }, body: { scheme, reason } });
export const listSchemes = () => schemesList();
export const addScheme = (scheme: unknown, official: boolean) => schemesAdd({ body: { scheme: scheme as never, official } });
