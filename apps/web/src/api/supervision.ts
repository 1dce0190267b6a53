// The supervisor's figures: rungs by unit, orders, raised matters, the bulletin.
import {
  type BoardRowDto, type BulletinEntryDto, type OrderDto, type RaisingDto, supervisionBulletin, supervisionJudge, supervisionOrders,
  supervisionRaisings, supervisionRungs, supervisionSettle,
} from '../client';

export type BoardRow = BoardRowDto;
export type Order = OrderDto;
export type Raising = RaisingDto;
export type BulletinEntry = BulletinEntryDto;

export const boardRows = () => supervisionRungs();
export const listOrders = () => supervisionOrders();
export const judgeOrder = (orderNo: string, verdict: 'accepted' | 'rejected', note: string) => supervisionJudge({ path: { orderNo }, body: { verdict, note } });
export const listRaisings = () => supervisionRaisings();
export const settleRaising = (id: string, note: string) => supervisionSettle({ path: { id }, body: { note } });
export const bulletin = () => supervisionBulletin();
