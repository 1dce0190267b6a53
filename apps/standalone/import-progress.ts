// Shows how far an import is: a bar on a terminal, a line every few seconds elsewhere.

const BAR = 30;
const TERMINAL_MS = 100;
const PIPE_MS = 5_000;

export class ImportProgress {
  private readonly started = performance.now();
  private readonly terminal = process.stdout.isTTY;
  private shownAt = performance.now();

  constructor(private readonly totalBytes: number) {}

  show(bytes: number, lines: number): void {
    const now = performance.now();
    if (now - this.shownAt < (this.terminal ? TERMINAL_MS : PIPE_MS)) return;
    this.shownAt = now;
    const share = this.totalBytes === 0 ? 1 : Math.min(bytes / this.totalBytes, 1);
    const text = `${Math.floor(share * 100)} %  ${lines} 行  ${Math.round(lines / this.seconds)} 行/秒`;
    const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');
    process.stdout.write(this.terminal ? `\r\u001b[K  ${bar} ${text}` : `  ${text}\n`);
  }

  end(): void {
    if (this.terminal) process.stdout.write('\r\u001b[K');
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }
}
