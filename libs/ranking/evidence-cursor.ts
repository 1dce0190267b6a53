// The place in a list of evidence where the next page begins.
import { DomainError } from '@hotline/platform';

export interface EvidenceKey {
  readonly at: Date | string;
  readonly ticketId: string;
  readonly no: number;
  readonly cycle: number;
}

export function cursorOf({ at, ticketId, no, cycle }: EvidenceKey): string {
  return Buffer.from(JSON.stringify([new Date(at).toISOString(), ticketId, no, cycle])).toString('base64url');
}

export function keyOfCursor(cursor: string): EvidenceKey {
  try {
    const [at, ticketId, no, cycle] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[];
    const whole = !Number.isNaN(Date.parse(String(at))) && /^[0-9a-f-]{36}$/.test(String(ticketId)) && Number.isInteger(no) && Number.isInteger(cycle);
    if (whole) return { at: String(at), ticketId: String(ticketId), no: no as number, cycle: cycle as number };
  } catch {
    // Falls through to the refusal: not a cursor of ours.
  }
  throw new DomainError('validation.failed', { errors: [{ field: 'cursor', message: '翻页位置无效，请从第一页开始' }] });
}
