// Only tokens that we signed lead to a link.
import { RatingTokens } from './rating-token.js';

const id = '0f0e0d0c-1b2a-4c3d-8e4f-5a6b7c8d9e0f';
const tokens = new RatingTokens(Buffer.alloc(32, 7));

describe('RatingTokens', () => {
  it('finds the id in its own token', () => {
    expect(tokens.linkIdOf(tokens.tokenFor(id))).toBe(id);
  });

  it('takes what an earlier key has signed, and signs with the present one', () => {
    const changed = new RatingTokens(Buffer.alloc(32, 8), Buffer.alloc(32, 7));
    expect(changed.linkIdOf(tokens.tokenFor(id))).toBe(id);
    expect(tokens.linkIdOf(changed.tokenFor(id))).toBeUndefined();
  });

  it('refuses another key, a changed id, a changed signature, and what is no token at all', () => {
    const token = tokens.tokenFor(id);
    const changed = (index: number): string => token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
    const forged = [new RatingTokens(Buffer.alloc(32, 8)).tokenFor(id), changed(0), changed(30), token.slice(0, -1), `${token}A`, '', '.', id];
    expect(forged.map((text) => tokens.linkIdOf(text))).toEqual(forged.map(() => undefined));
  });
});
