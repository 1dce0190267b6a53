// Configuration: defaults, and every problem at once.
import { Config, ConfigError } from './config.js';

const KEY = 'ab'.repeat(32);
const ENOUGH = { DATABASE_URL: 'postgres://u:p@localhost/h', HOTLINE_KEY: KEY };

describe('Config.read', () => {
  it('needs only the database and the key', () => {
    const config = Config.read(ENOUGH);
    expect(config).toMatchObject({ port: 3000, demo: true, logLevel: 'info', redisUrl: undefined, publicUrl: 'http://localhost:3000' });
    expect(config.hotlineKey).toEqual(Buffer.from(KEY, 'hex'));
  });

  it('takes the key as base64, too', () => {
    const key = Buffer.alloc(32, 7);
    expect(Config.read({ ...ENOUGH, HOTLINE_KEY: key.toString('base64') }).hotlineKey).toEqual(key);
  });

  it('takes the key of before, and finds fault with a wrong one', () => {
    expect(Config.read(ENOUGH).hotlineKeyPrevious).toBeUndefined();
    expect(Config.read({ ...ENOUGH, HOTLINE_KEY_PREVIOUS: 'cd'.repeat(32) }).hotlineKeyPrevious).toEqual(Buffer.alloc(32, 0xcd));
    expect(problemsOf({ ...ENOUGH, HOTLINE_KEY_PREVIOUS: 'short' })).toEqual([expect.stringContaining('HOTLINE_KEY_PREVIOUS must be 32 bytes')]);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(Config.read({ ...ENOUGH, REDIS_URL: ' ', PORT: '' })).toMatchObject({ redisUrl: undefined, port: 3000 });
  });

  it('reports every problem at once and repeats no password', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://root:secret@localhost/h',
      HOTLINE_KEY: 'short',
      PORT: '99999',
      DEMO: 'maybe',
      LOG_LEVEL: 'loud',
      REDIS_URL: 'localhost',
    });
    expect(problems).toHaveLength(6);
    expect(problems.join(' ')).not.toContain('secret');
  });

  it('says what is missing', () => {
    expect(problemsOf({})).toEqual(['DATABASE_URL is not set', 'HOTLINE_KEY is not set']);
  });
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    Config.read(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  throw new Error('No problem was found');
}
