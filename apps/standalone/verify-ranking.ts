// `npm run verify-ranking -- 2026-10`: recomputes the frozen rankings of a month and names what does not fit.
import { DomainError } from '@hotline/platform';
import { Verification } from '@hotline/ranking';
import { inProduct } from './command-context.js';
import { StepProgress } from './step-progress.js';

const USAGE = '用法：npm run verify-ranking -- 月份（如 2026-10）';
const WHAT = { event: '记录', fact: '事实', row: '排名', signature: '签名' } as const;

/** Returns the exit code: 0 all agrees, 1 something was found, 2 there is nothing to verify. */
export async function verifyRankingCommand([month = '']: readonly string[]): Promise<number> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
    console.error(USAGE);
    return 2;
  }
  const progress = new StepProgress('张工单');
  try {
    const { findings, rankings } = await inProduct((app) => app.get(Verification, { strict: false }).verify(month, (p) => progress.show(p.done, p.total)));
    progress.end();
    for (const { scheme, version, signature } of rankings) console.log(`  ${month} ${scheme} 第 ${version} 版  签名 ${signature}`);
    for (const { what, where, problem } of findings) console.log(`  ✗ ${WHAT[what]}：${where}：${problem}`);
    console.log(findings.length === 0 ? '  记录、事实、排名、签名一致' : `  发现 ${findings.length} 处不符`);
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(`  ${month}：${error.title}`);
    return 2;
  }
}
