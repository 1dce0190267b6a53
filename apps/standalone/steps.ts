// Tells on the terminal what takes time while the product starts.

const INDENT = '  ';

export async function step<T>(label: string, work: (onProgress: (percent: number) => void) => Promise<T>): Promise<T> {
  const started = performance.now();
  const terminal = process.stdout.isTTY;
  let shown = -1;
  const show = (percent: number): void => {
    const whole = Math.floor(percent);
    // A pipe gets a line every ten percent, a terminal one line that moves.
    if (whole === shown || (!terminal && whole < shown + 10)) return;
    shown = whole;
    process.stdout.write(terminal ? `\r${INDENT}${label} … ${whole} %` : `${INDENT}${label} … ${whole} %\n`);
  };
  process.stdout.write(`${INDENT}${label} …${terminal ? '' : '\n'}`);
  const result = await work(show);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${terminal ? '\r\u001b[K' : ''}${INDENT}${label}: ${seconds} s\n`);
  return result;
}
