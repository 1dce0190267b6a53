// Ratings of a ticket and the appeals against them: apply, decide, confirm.
import { type AppealDto, type ApplyDto, type TicketRatingDto, appealsApply, appealsConfirm, appealsDecide, appealsList, ratingsOfTicket } from '../client';

export type Appeal = AppealDto;
export type Rating = TicketRatingDto;
export type AppealState = Appeal['state'];
export type Application = ApplyDto;

const PAGE = 50;

export const ticketRatings = (ticketId: string) => ratingsOfTicket({ path: { id: ticketId } });
export const listAppeals = (state: AppealState | undefined, cursor?: string) => appealsList({ query: { state, cursor, limit: PAGE } });
export const applyAppeal = (body: Application) => appealsApply({ body });
export const decideAppeal = (id: string, upheld: boolean, note: string) => appealsDecide({ path: { id }, body: { upheld, note } });
export const confirmAppeal = (id: string, agreed: boolean) => appealsConfirm({ path: { id }, body: { agreed } });
