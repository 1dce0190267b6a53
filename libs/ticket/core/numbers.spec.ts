// Numbers as people read them, in Beijing's time.
import { describe, expect, it } from '@jest/globals';
import { beijingDate, orderNumber, ticketNumber } from './numbers.js';

const NEW_YEAR = new Date('2025-12-31T16:00:00Z');
const BEFORE = new Date('2025-12-31T15:59:59.999Z');

describe('numbers', () => {
  it.each([
    [NEW_YEAR, 1, '260101000000000001'],
    [BEFORE, 999_999, '251231235959999999'],
    [BEFORE, 1_000_000, '251231235959000000'],
  ])('ticket of %s, number %d → %s', (at, sequence, number) => {
    expect(ticketNumber(at, sequence)).toBe(number);
  });

  it.each([
    [NEW_YEAR, 1, 'DB202601010001'],
    [BEFORE, 9_999, 'DB202512319999'],
    [BEFORE, 12_345, 'DB2025123112345'],
  ])('order of %s, number %d → %s', (at, sequence, number) => {
    expect(orderNumber(at, sequence)).toBe(number);
  });

  it('the date is Beijing’s', () => {
    expect([beijingDate(BEFORE), beijingDate(NEW_YEAR)]).toEqual(['2025-12-31', '2026-01-01']);
  });
});
