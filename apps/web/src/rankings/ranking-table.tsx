// One group's table: rank, change, score and every rate with its n; unranked units apart, with the reason.
import type { Rate, RankingRow, SchemeShape } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import type { Cell } from './cell';
import { RANKINGS_TEXT } from './rankings.text';

interface RankingTableProps {
  readonly rows: readonly RankingRow[];
  readonly scheme: SchemeShape;
  readonly chosen: Cell | undefined;
  readonly onChoose: (cell: Cell) => void;
}

export function RankingTable({ rows, scheme, chosen, onChoose }: RankingTableProps) {
  const t = useText(RANKINGS_TEXT);
  const word = useWord();
  const scored = [...new Set(scheme.components.map((one) => one.indicator))];
  // The scheme's own indicators first, the others after them.
  const indicators = [...scored, ...Object.keys(rows[0]?.rates ?? {}).filter((name) => !scored.includes(name))];
  const ranked = rows.filter((row) => row.unranked === null).sort((a, b) => a.position - b.position);
  const unranked = rows.filter((row) => row.unranked !== null);
  const isChosen = (row: RankingRow, indicator: string | undefined) => chosen?.unitId === row.unitId && chosen.indicator === indicator;
  const line = (row: RankingRow) => (
    <tr key={row.unitId}>
      <td className="num rank">{row.rank ?? '—'}</td>
      <th scope="row"><button type="button" className="linkish clip" title={t('openTrend', { unit: row.unitName })} aria-pressed={isChosen(row, undefined)} onClick={() => onChoose({ unitId: row.unitId, unitName: row.unitName, indicator: undefined })}>{row.unitName}</button></th>
      <td className="num"><Change row={row} /></td>
      <td className="num score">{row.unranked === null ? row.score : <span className="soft">{row.reason}</span>}</td>
      {indicators.map((indicator) => (
        <td key={indicator} className={`num${isChosen(row, indicator) ? ' chosen' : ''}`}>
          <button type="button" className="plain cell" onClick={() => onChoose({ unitId: row.unitId, unitName: row.unitName, indicator })}>
            <RateCell rate={row.rates[indicator] as Rate | undefined} />
          </button>
        </td>
      ))}
      <td className="num"><button type="button" className="plain cell" onClick={() => onChoose({ unitId: row.unitId, unitName: row.unitName, indicator: 'excluded' })}>{row.excluded}</button></td>
    </tr>
  );
  return (
    <div className="ranking-box">
      <table className="ranking-table">
        <thead>
          <tr>
            <th>{t('rank')}</th><th>{t('unit')}</th><th>{t('change')}</th><th>{t('score')}</th>
            {indicators.map((indicator) => <th key={indicator} className={scored.includes(indicator) ? 'scored' : ''}>{word('indicators', indicator)}</th>)}
            <th>{t('excluded')}</th>
          </tr>
        </thead>
        <tbody>{ranked.map(line)}</tbody>
        {unranked.length > 0 && (
          <tbody>
            <tr className="ranking-apart"><td colSpan={indicators.length + 5}>{t('unranked')}</td></tr>
            {unranked.map(line)}
          </tbody>
        )}
      </table>
    </div>
  );
}

function RateCell({ rate }: { readonly rate: Rate | undefined }) {
  const t = useText(RANKINGS_TEXT);
  return <><span>{rate?.rate ?? '—'}</span><small>{t('n', { n: rate?.n ?? 0 })}</small></>;
}

function Change({ row }: { readonly row: RankingRow }) {
  const t = useText(RANKINGS_TEXT);
  const { rank, rankBefore } = row.change;
  if (row.rank === null) return null;
  if (rank === null || rankBefore === null) return <span className="soft">{t('fresh')}</span>;
  if (rank === 0) return <span className="soft">{t('same')}</span>;
  return <span>{rank > 0 ? `▲ ${t('up', { n: rank })}` : `▼ ${t('down', { n: -rank })}`}</span>;
}
