// The chain over a ticket's log: whatever is changed, removed, added or put elsewhere shows.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@hotline/workflow';
import { chain } from './batch.js';
import { brokenAt, canonical, CHAIN_START, type ChainedEvent } from './hash-chain.js';

const event = (seq: number, text: string): StoredEvent => ({
  ticketId: 't', seq, type: 'ticket.noted', command: 'note', at: new Date('2026-03-02T01:00:00Z'),
  actorId: 'a', actorName: '张三', actorUnitId: null, payload: { text }, clocks: [],
});
const LOG = chain(CHAIN_START, [event(1, '一'), event(2, '二'), event(3, '三')], []);

function changed(seq: number, change: object): readonly ChainedEvent[] {
  return LOG.map((e) => (e.seq === seq ? ({ ...e, ...change } as ChainedEvent) : e));
}

describe('brokenAt', () => {
  it('a log as it was written is whole, an empty one too', () => {
    expect([brokenAt(LOG), brokenAt([])]).toEqual([null, null]);
  });

  it('the order of keys, as jsonb gives them back, changes nothing', () => {
    const [first, ...rest] = LOG;
    const turned = Object.fromEntries(Object.entries(first!).reverse()) as unknown as ChainedEvent;
    expect(brokenAt([turned, ...rest])).toBeNull();
  });

  it.each([
    ['a payload', { payload: { text: '别的' } }],
    ['an actor', { actorName: '李四' }],
    ['an instant', { at: new Date('2026-03-02T01:00:00.001Z') }],
    ['a clock', { clocks: [{ clock: 'sign' }] }],
    ['a hash', { hash: '0'.repeat(64) }],
    ['a command', { command: 'urge' }],
  ])('%s that was changed shows', (_, change) => {
    expect(brokenAt(changed(2, change))).toBe(2);
  });

  it('one that was removed, added or exchanged shows', () => {
    expect(brokenAt(LOG.slice(1))).toBe(2);
    expect(brokenAt([LOG[0]!, LOG[2]!])).toBe(3);
    expect(brokenAt([LOG[0]!, LOG[2]!, LOG[1]!])).toBe(3);
    expect(brokenAt([...LOG, { ...LOG[2]!, seq: 4 }])).toBe(4);
  });

  it('a change whose own hash was computed anew shows at the next', () => {
    const [forged] = chain(LOG[0]!.hash, [event(2, '别的')], []);
    expect(brokenAt([LOG[0]!, forged!, LOG[2]!])).toBe(3);
  });
});

describe('canonical', () => {
  it('sorts keys, keeps lists, drops what is not there', () => {
    expect(canonical({ b: [2, 1], a: { d: null, c: undefined } })).toBe('{"a":{"d":null},"b":[2,1]}');
  });
});
