// The image and the composed product cannot run here; what they name must at least exist.
import { existsSync, readFileSync } from 'node:fs';

const COMPOSE = readFileSync('docker/compose.yaml', 'utf8');
const IMAGE = readFileSync('docker/Dockerfile', 'utf8');

describe('docker', () => {
  it.each([...new Set(`${COMPOSE}${IMAGE}`.match(/dist\/apps\/[a-z/]+\.js/g))])('%s is built from a source', (built) => {
    expect(existsSync(built.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
  });

  it('runs as an ordinary user', () => {
    expect(IMAGE.trim().split('\n').filter((line) => /^(USER|FROM)/.test(line)).at(-1)).toBe('USER node');
  });

  it('sets only variables that the configuration reads', () => {
    const config = readFileSync('libs/platform/config.ts', 'utf8');
    const [, environment = ''] = /environment: &environment\n([\s\S]*?)\n {2}restart/.exec(COMPOSE) ?? [];
    const names = environment.match(/^ {4}[A-Z_]+(?=:)/gm)?.map((name) => name.trim()) ?? [];
    expect(names).toContain('DATABASE_URL');
    for (const name of names) expect(config).toContain(`'${name}'`);
  });
});
