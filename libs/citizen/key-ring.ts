// Encrypts personal data (AES-256-GCM) and turns phone numbers into ids that reveal nothing (HMAC).
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key { readonly id: string; readonly bytes: Buffer }

/**
 * Reads with every key it is given and writes with the last, so a key can be changed while old rows are still read.
 * Ids stand in logs that nobody can change, so their key never changes: it follows from the first key there was, and is then kept sealed.
 */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, Key>;
  readonly #current: Key;
  readonly #secrets: ReadonlyMap<string, Buffer>;
  #indexKey: Buffer;

  constructor(secrets: readonly [Buffer, ...Buffer[]]) {
    const keys = secrets.map(encryptionKey);
    this.#keys = new Map(keys.map((key) => [key.id, key]));
    this.#current = keys.at(-1)!;
    this.#secrets = new Map(keys.map((key, index) => [key.id, secrets[index]!]));
    this.#indexKey = indexKey(secrets[0]);
  }

  /** Values sealed with the key of now begin with this; others wait to be sealed again. */
  get prefix(): string {
    return `${this.#current.id}.`;
  }

  /** Whether there is a key of before. */
  get changes(): boolean {
    return this.#keys.size > 1;
  }

  /** The key of the ids, sealed, for keeping. `like`: a value from the time when ids were first made tells from which of the keys it follows. */
  sealedIndexKey(like?: string | null): string {
    const first = like ? this.#secrets.get(keyIdOf(like)) : undefined;
    return this.seal((first ? indexKey(first) : this.#indexKey).toString('base64'), INDEX_KEY);
  }

  /** From here on ids are made with the key that was kept. */
  adoptIndexKey(sealed: string): void {
    this.#indexKey = Buffer.from(this.open(sealed, INDEX_KEY), 'base64');
  }

  resealed(sealed: string, context: string): string {
    return sealed.startsWith(this.prefix) ? sealed : this.seal(this.open(sealed, context), context);
  }

  /** `context` names the row and field: a value copied elsewhere does not open. */
  seal(plain: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#current.bytes, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.#current.id}.${sealed.toString('base64')}`;
  }

  open(sealed: string, context: string): string {
    const keyId = keyIdOf(sealed);
    const text = sealed.slice(keyId.length + 1);
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

const INDEX_KEY = 'index key';

function keyIdOf(sealed: string): string {
  return sealed.split('.')[0] ?? '';
}

function indexKey(secret: Buffer): Buffer {
  return derived(secret, 'citizen blind index');
}

function encryptionKey(secret: Buffer): Key {
  const bytes = derived(secret, 'citizen encryption');
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
