// `npm run dev`: the product restarts when a source changes; the console's own server refreshes on port 5173.
import { spawn } from 'node:child_process';

const processes = [
  spawn(process.execPath, ['--watch', '--import', './scripts/typescript.js', 'apps/standalone/main.ts'], { stdio: 'inherit' }),
  spawn('npm', ['run', 'dev', '--silent', '-w', 'apps/web'], { stdio: 'inherit' }),
];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => processes.forEach((child) => child.kill(signal)));
}
for (const child of processes) child.on('exit', () => processes.forEach((other) => other.kill('SIGTERM')));
