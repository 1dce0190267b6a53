// Reads the environment once at boot and reports every problem in it at the same time.
import { isAbsolute, resolve } from 'node:path';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

export class Config {
  readonly port!: number;
  readonly host!: string;
  /** PostgreSQL 15+ as `postgres://user:password@host:port/database`. */
  readonly databaseUrl!: string;
  readonly databasePool!: number;
  /** Without it BullMQ works on PostgreSQL. */
  readonly redisUrl!: string | undefined;
  readonly dataDir!: string;
  readonly demo!: boolean;
  /** 32 bytes; encrypts personal data and keys the blind indexes. */
  readonly hotlineKey!: Buffer;
  /** The key of before, while what it encrypted is still being moved to the present one. */
  readonly hotlineKeyPrevious!: Buffer | undefined;
  readonly logLevel!: LogLevel;
  /** Where a worker without an API answers /health and /metrics. */
  readonly workerPort!: number;
  readonly workerConcurrency!: number;
  /** Marks session cookies `Secure`; on when the product is served over https. */
  readonly secureCookies!: boolean;
  /** Believes X-Forwarded-For; only right behind a proxy of one's own. */
  readonly trustProxy!: boolean;
  /** How citizens reach the console, for links in messages. */
  readonly publicUrl!: string;

  constructor(values: Readonly<Config>) {
    Object.assign(this, values);
  }

  static read(environment: Environment = process.env): Config {
    const reader = new EnvironmentReader(environment);
    const port = reader.integer('PORT', 3000, 0, 65_535);
    const values: Config = {
      port,
      host: reader.text('HOST', '0.0.0.0'),
      databaseUrl: reader.url('DATABASE_URL', ['postgres:', 'postgresql:']) ?? reader.missing('DATABASE_URL'),
      databasePool: reader.integer('DATABASE_POOL', 20, 2, 500),
      redisUrl: reader.url('REDIS_URL', ['redis:', 'rediss:']),
      dataDir: dataDirOf(environment),
      demo: reader.flag('DEMO', true),
      hotlineKey: reader.key('HOTLINE_KEY') ?? Buffer.from(reader.missing('HOTLINE_KEY')),
      hotlineKeyPrevious: reader.key('HOTLINE_KEY_PREVIOUS'),
      logLevel: reader.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
      workerPort: reader.integer('WORKER_PORT', 3001, 0, 65_535),
      workerConcurrency: reader.integer('WORKER_CONCURRENCY', 4, 1, 100),
      secureCookies: reader.flag('SECURE_COOKIES', false),
      trustProxy: reader.flag('TRUST_PROXY', false),
      publicUrl: (reader.url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(/\/$/, ''),
    };
    reader.finish();
    return new Config(values);
  }
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The environment has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
}

/** What has to be known before a database is there. */
export interface Place {
  /** The directory of everything that is kept in files. */
  readonly dataDir: string;
  /** A database of the user's own was named, so none has to be started. */
  readonly external: boolean;
}

export function placeOf(environment: Environment = process.env): Place {
  return { dataDir: dataDirOf(environment), external: Boolean(environment.DATABASE_URL?.trim()) };
}

/** Fills in what the embedded default provides itself; what the user has set stays. */
export function completeEnvironment(values: Environment): void {
  for (const [name, value] of Object.entries(values)) process.env[name] = process.env[name]?.trim() || value;
}

function dataDirOf(environment: Environment): string {
  const given = environment.DATA_DIR?.trim() || '.data';
  return isAbsolute(given) ? given : resolve(given);
}

/** 32 bytes written as 64 hexadecimal digits or as base64. */
function parseKey(text: string): Buffer | undefined {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : undefined;
}

class EnvironmentReader {
  private readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string, fallback: string): string {
    return this.given(name) ?? fallback;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const given = this.given(name);
    if (given === undefined) return fallback;
    const value = Number(given);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    return this.problem(`${name} must be a whole number from ${min} to ${max}, not "${given}"`, fallback);
  }

  flag(name: string, fallback: boolean): boolean {
    const given = this.given(name)?.toLowerCase();
    if (given === undefined) return fallback;
    if (['on', 'true', '1', 'yes'].includes(given)) return true;
    if (['off', 'false', '0', 'no'].includes(given)) return false;
    return this.problem(`${name} must be on or off, not "${given}"`, fallback);
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const given = this.given(name);
    if (given === undefined) return fallback;
    const found = choices.find((choice) => choice === given);
    return found ?? this.problem(`${name} must be one of ${choices.join(', ')}, not "${given}"`, fallback);
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const given = this.given(name);
    if (given === undefined) return undefined;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
    // The value may hold a password, so it is not repeated.
    return this.problem(`${name} must be a URL that starts with ${protocols.join(' or ')}//`, given);
  }

  key(name: string): Buffer | undefined {
    const given = this.given(name);
    if (given === undefined) return undefined;
    return parseKey(given) ?? this.problem(`${name} must be 32 bytes as 64 hex digits or base64`, Buffer.alloc(0));
  }

  missing(name: string): string {
    return this.problem(`${name} is not set`, '');
  }

  finish(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }

  private given(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  private problem<T>(text: string, instead: T): T {
    this.problems.push(text);
    return instead;
  }
}
