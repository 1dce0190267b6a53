// `npm run rebuild-facts`: makes the ranking's facts anew from the log; stopped and run again, it goes on where it was.
import { FactRebuild } from '@hotline/ranking';
import { inProduct } from './command-context.js';
import { StepProgress } from './step-progress.js';

/** Returns the exit code. */
export async function rebuildFactsCommand(): Promise<number> {
  const progress = new StepProgress('张工单');
  const { done, resumed } = await inProduct((app) => app.get(FactRebuild, { strict: false }).run((p) => progress.show(p.done, p.total)));
  progress.end();
  console.log(`  已由记录重建 ${done} 张工单的考核事实${resumed ? '（接上次中断处继续）' : ''}`);
  return 0;
}
