// Shows how many of a known number of steps are done: a bar on a terminal, a line every few seconds elsewhere.

const BAR = 30;
const TERMINAL_MS = 100;
const PIPE_MS = 5_000;

export class StepProgress {
  private readonly terminal = process.stdout.isTTY;
  private shownAt = performance.now();

  constructor(private readonly what: string) {}

  show(done: number, total: number): void {
    const now = performance.now();
    if (now - this.shownAt < (this.terminal ? TERMINAL_MS : PIPE_MS)) return;
    this.shownAt = now;
    const share = total === 0 ? 1 : Math.min(done / total, 1);
    const text = `${Math.floor(share * 100)} %  ${done} / ${total} ${this.what}`;
    const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');
    process.stdout.write(this.terminal ? `\r\u001b[K  ${bar} ${text}` : `  ${text}\n`);
  }

  end(): void {
    if (this.terminal) process.stdout.write('\r\u001b[K');
  }
}
