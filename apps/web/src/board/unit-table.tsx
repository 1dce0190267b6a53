// By unit: how many clocks reached which rung; each number leads to its tickets.
import { useQuery } from '@tanstack/react-query';
import { boardRows } from '../api/supervision';
import { useWords } from '../api/vocabulary';
import { Loaded } from '../parts/states';
import { useLabel, useText } from '../text/text';
import { useLooks } from '../time/due';
import { BOARD_TEXT } from './board.text';

interface UnitTableProps {
  readonly unitId: string | undefined;
  readonly rung: string | undefined;
  readonly view: string;
  readonly onShow: (change: Record<string, string | undefined>) => void;
}

export function UnitTable({ unitId, rung, view, onShow }: UnitTableProps) {
  const t = useText(BOARD_TEXT);
  const label = useLabel();
  const words = useWords('rungs');
  const lookOf = useLooks();
  const query = useQuery({ queryKey: ['board'], queryFn: boardRows, meta: { live: true } });
  return (
    <Loaded query={query} rows={4}>
      {(rows) => {
        const rungs = words.filter((word) => rows.some((row) => (row.rungs[word.code] as number | undefined) ?? 0));
        if (rows.length === 0) return <p className="soft">{t('noUnits')}</p>;
        return (
          <div className="unit-table-box">
            <table className="unit-table">
              <thead><tr><th>{t('byUnit')}</th><th>{t('running')}</th><th>{t('late')}</th>{rungs.map((word) => <th key={word.code}>{label(word)}</th>)}</tr></thead>
              <tbody>
                {[...rows].sort((a, b) => b.late - a.late).map((row) => {
                  const unit = row.unitId ?? undefined;
                  const cell = (n: number, change: Record<string, string | undefined>, chosen: boolean, look = '') => (
                    <td className={chosen && unit !== undefined ? 'chosen' : ''}><button type="button" className={`plain num ${look}`} disabled={n === 0 || unit === undefined} onClick={() => onShow({ unitId: unit, rung: undefined, ...change })}>{n || '·'}</button></td>
                  );
                  return (
                    <tr key={row.unitId ?? 'none'}>
                      <th scope="row" className="clip">{row.unitName ?? t('centre')}</th>
                      {cell(row.running, { view: 'open' }, unitId === unit && view === 'open' && rung === undefined)}
                      {cell(row.late, { view: 'overdue' }, unitId === unit && view === 'overdue' && rung === undefined, row.late > 0 ? 'due-red' : '')}
                      {rungs.map((word) => <RungCell key={word.code}>{cell((row.rungs[word.code] as number | undefined) ?? 0, { view: 'open', rung: word.code }, unitId === unit && rung === word.code, row.rungs[word.code] ? `due-${lookOf(word.code)}` : '')}</RungCell>)}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        );
      }}
    </Loaded>
  );
}

function RungCell({ children }: { readonly children: React.ReactElement }) {
  return children;
}
