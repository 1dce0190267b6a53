// The signed token of a rating link: a random id and its HMAC, so that nothing in the database lets anybody rate.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const SIGNATURE_BYTES = 18;
const FORM = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{24})$/;

export class RatingTokens {
  readonly #key: Buffer;
  readonly #keys: readonly Buffer[];

  /** Signs with the first secret; what any of them has signed is taken. */
  constructor(secret: Buffer, ...earlier: readonly Buffer[]) {
    this.#keys = [secret, ...earlier].map((one) => Buffer.from(hkdfSync('sha256', one, '', 'rating link', 32)));
    this.#key = this.#keys[0]!;
  }

  /** Short enough for one SMS. */
  tokenFor(linkId: string): string {
    const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
    return `${id.toString('base64url')}.${signatureOf(id, this.#key).toString('base64url')}`;
  }

  /** The link's id; undefined for a token that we did not sign. */
  linkIdOf(token: string): string | undefined {
    const [, id = '', signature = ''] = FORM.exec(token) ?? [];
    const bytes = Buffer.from(id, 'base64url');
    const given = Buffer.from(signature, 'base64url');
    if (bytes.length !== 16 || given.length !== SIGNATURE_BYTES) return undefined;
    if (!this.#keys.some((key) => timingSafeEqual(given, signatureOf(bytes, key)))) return undefined;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

function signatureOf(id: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(id).digest().subarray(0, SIGNATURE_BYTES);
}
