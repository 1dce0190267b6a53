// What follows from frozen rankings: who was last of its group two months running is raised to the responsible leader (domain §3).
import { LeaderNotices, type LeaderNotice } from '@hotline/notify';
import { defineJob, HandlesJob, transaction } from '@hotline/platform';
import { Bottoms } from '@hotline/ranking';
import { Raisings, type RaisingChange } from '@hotline/supervision';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Looks at what is frozen instead of being told of it: whoever froze or re-issued, by job or by hand, nothing is missed and nothing done twice. */
export const RAISE_LAST_OF_GROUP = defineJob<object>({ name: 'supervision.raise-last-of-group', queue: 'supervision', attempts: 3, every: 60_000 });

const TITLES = { raised: '提级办理', withdrawn: '提级办理撤回' } as const satisfies Record<RaisingChange['kind'], string>;

@Injectable()
export class LastOfGroupJobs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bottoms: Bottoms,
    private readonly raisings: Raisings,
    private readonly notices: LeaderNotices,
  ) {}

  @HandlesJob(RAISE_LAST_OF_GROUP)
  async raise(): Promise<{ readonly raised: number; readonly withdrawn: number }> {
    const changes = await transaction(this.dataSource, async (tx) => {
      await this.raisings.takeTurn(tx);
      const changed = await this.raisings.keepLastTwice(tx, await this.bottoms.twiceRunning(tx));
      await this.notices.tell(tx, changed.map(noticeOf));
      return changed;
    });
    const count = (kind: RaisingChange['kind']): number => changes.filter((change) => change.kind === kind).length;
    return { raised: count('raised'), withdrawn: count('withdrawn') };
  }
}

function noticeOf({ kind, unitId, month, schemeName, version, text }: RaisingChange): LeaderNotice {
  return { unitId, subject: `raising.${kind}/${schemeName}/${month}/${unitId}/${version}`, kind: `raising.${kind}`, title: TITLES[kind], text };
}
