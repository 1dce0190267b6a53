// Encryption that notices tampering, ids that survive a change of key.
import { KeyRing } from './key-ring.js';

const first = Buffer.alloc(32, 1);
const second = Buffer.alloc(32, 2);

describe('KeyRing', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const ring = new KeyRing([first]);
    const [one, two] = [ring.seal('张三', 'a:name'), ring.seal('张三', 'a:name')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('张三');
    expect(ring.open(one, 'a:name')).toBe('张三');
  });

  it('does not open a value that was moved to another row or changed', () => {
    const ring = new KeyRing([first]);
    const sealed = ring.seal('13800001234', 'a:phone');
    expect(() => ring.open(sealed, 'b:phone')).toThrow();
    const [keyId, text] = sealed.split('.');
    const bytes = Buffer.from(text!, 'base64');
    bytes[14]! ^= 1;
    expect(() => ring.open(`${keyId}.${bytes.toString('base64')}`, 'a:phone')).toThrow();
  });

  it('reads old rows after a change of key, writes with the new key, and keeps the ids', () => {
    const before = new KeyRing([first]);
    const after = new KeyRing([first, second]);
    expect(after.open(before.seal('张三', 'x'), 'x')).toBe('张三');
    expect(() => before.open(after.seal('张三', 'x'), 'x')).toThrow('not configured');
    expect(after.idFor('13800001234')).toBe(before.idFor('13800001234'));
  });

  it('gives another number another id, and another key other ids', () => {
    const ring = new KeyRing([first]);
    expect(ring.idFor('13800001234')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ring.idFor('13800001235')).not.toBe(ring.idFor('13800001234'));
    expect(new KeyRing([second]).idFor('13800001234')).not.toBe(ring.idFor('13800001234'));
  });
});
