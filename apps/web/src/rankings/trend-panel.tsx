// A unit's last twelve months: score and the scheme's rates as lines, and the figures as a table.
import { useQuery } from '@tanstack/react-query';
import { type Rate, trend } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { Chart, axisStyle } from '../charts/chart';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import type { Cell } from './cell';
import { RANKINGS_TEXT } from './rankings.text';

/** Lines differ by dash and mark as well as by shade: no colour of the ladder is used here. What lies under another line looks out at its marks. */
const DASHES = ['solid', 'dashed', 'dotted'] as const;
const SYMBOLS = ['circle', 'rect', 'triangle'] as const;
const SIZES = [13, 9, 6] as const;

export function TrendPanel({ month, scheme, cell }: { readonly month: string; readonly scheme: string; readonly cell: Cell }) {
  const t = useText(RANKINGS_TEXT);
  const word = useWord();
  const query = useQuery({ queryKey: ['trend', month, scheme, cell.unitId], queryFn: () => trend(month, cell.unitId, scheme) });
  return (
    <section className="stack">
      <h2>{cell.unitName} · {t('trend')}</h2>
      <Loaded query={query}>
        {({ points }) => {
          const names = ['closedInTime', 'satisfied', 'resolved'].filter((name) => points.some((point) => point.rates[name]));
          return (
            <>
              <div className="card">
                <Chart
                  label={`${cell.unitName} ${t('trend')}`} height={260}
                  option={(palette) => ({
                    grid: { left: 44, right: 12, top: 36, bottom: 26 },
                    legend: { top: 0, textStyle: { color: palette.text } },
                    xAxis: { type: 'category', data: points.map((point) => point.month.slice(2)), ...axisStyle(palette) },
                    yAxis: { type: 'value', min: (range: { min: number }) => Math.max(0, Math.floor(range.min / 10) * 10), max: 100, ...axisStyle(palette) },
                    series: names.map((name, index) => ({
                      type: 'line', name: word('indicators', name), symbol: SYMBOLS[index], symbolSize: SIZES[index], connectNulls: false,
                      lineStyle: { type: DASHES[index], width: 2 }, color: [palette.action, palette.text, palette.textSoft][index],
                      data: points.map((point) => (point.rates[name] as Rate | undefined)?.rate ?? null),
                    })),
                  })}
                />
              </div>
              <div className="ranking-box"><table className="ranking-table">
                <thead><tr><th /><th>{t('rank')}</th><th>{t('score')}</th>{names.map((name) => <th key={name}>{word('indicators', name)}</th>)}</tr></thead>
                <tbody>
                  {[...points].reverse().map((point) => (
                    <tr key={point.month}>
                      <th scope="row" className="num">{point.month}</th>
                      <td className="num">{point.rank ?? '—'} {point.rank !== null && <small>{t('of', { n: point.of })}</small>}</td>
                      <td className="num">{point.score ?? <span className="soft">{point.reason}</span>}</td>
                      {names.map((name) => <td key={name} className="num">{(point.rates[name] as Rate | undefined)?.rate ?? '—'} <small>{t('n', { n: (point.rates[name] as Rate | undefined)?.n ?? 0 })}</small></td>)}
                    </tr>
                  ))}
                </tbody>
              </table></div>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
