// A month's table by group; any cell opens the tickets behind it, a unit's name its trend.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Ranking, type SchemeShape, monthRanking } from '../api/rankings';
import { WithPanel } from '../parts/side-panel';
import { Empty, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { EvidencePanel } from './evidence-panel';
import { MonthLife } from './month-life';
import { RankingTable } from './ranking-table';
import { RANKINGS_TEXT } from './rankings.text';
import { TrendPanel } from './trend-panel';
import type { Cell } from './cell';

export function MonthTable({ month, scheme }: { readonly month: string; readonly scheme: string }) {
  const t = useText(RANKINGS_TEXT);
  const [cell, setCell] = useState<Cell>();
  const query = useQuery({ queryKey: ['ranking', month, scheme], queryFn: () => monthRanking(month, scheme) });
  const panel = cell === undefined ? undefined : cell.indicator === undefined
    ? <TrendPanel month={month} scheme={scheme} cell={cell} />
    : <EvidencePanel key={`${cell.unitId}.${cell.indicator}`} month={month} scheme={scheme} unitId={cell.unitId} unitName={cell.unitName} indicator={cell.indicator} />;
  return (
    <WithPanel title={t('panel')} panel={panel} onClose={() => setCell(undefined)}>
      <div className="page">
        <Loaded query={query}>
          {(ranking) => (
            <>
              <p className="row wrap soft">
                <span className="ticket-mark">{t(ranking.state)}</span>
                {ranking.version !== null && <span>{t('version', { n: ranking.version })}</span>}
                <span>{t('cutAt')} <Instant at={ranking.cutAt} /></span>
                <MonthLife ranking={ranking} scheme={scheme} />
              </p>
              {ranking.reason && <p>{t('reissue')}：{ranking.reason}</p>}
              {ranking.rows.length === 0 ? <Empty>{t('noRows')}</Empty> : <Groups ranking={ranking} chosen={cell} onChoose={setCell} />}
            </>
          )}
        </Loaded>
      </div>
    </WithPanel>
  );
}

function Groups({ ranking, chosen, onChoose }: { readonly ranking: Ranking; readonly chosen: Cell | undefined; readonly onChoose: (cell: Cell) => void }) {
  const t = useText(RANKINGS_TEXT);
  const [group, setGroup] = useState(() => ranking.groups.find((one) => ranking.rows.some((row) => row.group === one && row.unranked === null)) ?? ranking.groups[0]);
  const scheme = ranking.scheme as unknown as SchemeShape;
  return (
    <>
      <div className="tab-strip" role="tablist" aria-label={t('groups')}>
        {ranking.groups.map((one) => <button key={one} type="button" role="tab" className="plain" aria-selected={one === group} onClick={() => setGroup(one)}>{one}</button>)}
      </div>
      <RankingTable rows={ranking.rows.filter((row) => row.group === group)} scheme={scheme} chosen={chosen} onChoose={onChoose} />
    </>
  );
}
