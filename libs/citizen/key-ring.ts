// Encrypts personal data (AES-256-GCM) and turns phone numbers into ids that reveal nothing (HMAC).
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key { readonly id: string; readonly bytes: Buffer }

/**
 * Reads with every key it is given and writes with the last, so a key can be changed while old rows are still read.
 * Ids come from the first key for ever: they must not change when the encryption key does.
 */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, Key>;
  readonly #current: Key;
  readonly #indexKey: Buffer;

  constructor(secrets: readonly [Buffer, ...Buffer[]]) {
    const keys = secrets.map(encryptionKey);
    this.#keys = new Map(keys.map((key) => [key.id, key]));
    this.#current = keys.at(-1)!;
    this.#indexKey = derived(secrets[0], 'citizen blind index');
  }

  /** `context` names the row and field: a value copied elsewhere does not open. */
  seal(plain: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#current.bytes, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.#current.id}.${sealed.toString('base64')}`;
  }

  open(sealed: string, context: string): string {
    const [keyId = '', text = ''] = sealed.split('.');
    const key = this.#keys.get(keyId);
    if (!key) throw new Error(`Personal data was encrypted with key ${keyId}, which is not configured`);
    const bytes = Buffer.from(text, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** The same number always gives the same uuid (version 8), which says nothing about the number without the key. */
  idFor(phoneNumber: string): string {
    const bytes = createHmac('sha256', this.#indexKey).update(phoneNumber).digest().subarray(0, 16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x80;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

function encryptionKey(secret: Buffer): Key {
  const bytes = derived(secret, 'citizen encryption');
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
