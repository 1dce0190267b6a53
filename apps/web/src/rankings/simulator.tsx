// Another scheme on the same month: who moves, and because of which part. Nothing is stored.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { type SchemeShape, simulate } from '../api/rankings';
import { useWord } from '../api/vocabulary';
import { Field } from '../parts/field';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { RANKINGS_TEXT } from './rankings.text';

interface SimulatorProps {
  readonly month: string;
  readonly against: string;
  readonly schemes: readonly SchemeShape[];
}

/** What everybody has, beside the indicators. */
const BASE = 'base';

export function Simulator({ month, against, schemes }: SimulatorProps) {
  const t = useText(RANKINGS_TEXT);
  const word = useWord();
  const [chosen, setChosen] = useState(schemes.find((one) => one.name !== against)?.name ?? against);
  const query = useQuery({ queryKey: ['simulation', month, chosen, against], queryFn: () => simulate(month, chosen, against) });
  return (
    <div className="page">
      <div className="row wrap" style={{ maxWidth: 420 }}>
        <Field label={t('tryScheme')} className="grow"><Select value={chosen} options={schemes.map((one) => ({ value: one.name, label: `${one.name} ${one.title}` }))} onChange={setChosen} /></Field>
      </div>
      <Loaded query={query}>
        {(result) => (
          <>
            <p><strong>{t('changes', { n: result.changes })}</strong> <span className="soft">{t('against')} {result.against}</span></p>
            <div className="ranking-box">
              <table className="ranking-table words-right">
                <thead><tr><th>{t('unit')}</th><th>{t('from')}</th><th>{t('to')}</th><th>{t('change')}</th><th>{t('because')}</th></tr></thead>
                <tbody>
                  {result.rows.map((row) => (
                    <tr key={row.unitId}>
                      <th scope="row">{row.unitName} <small>{row.group}</small></th>
                      <td className="num">{row.from?.rank ?? row.from?.reason ?? '—'} <small>{row.from?.score}</small></td>
                      <td className="num">{row.to?.rank ?? row.to?.reason ?? '—'} <small>{row.to?.score}</small></td>
                      <td>{row.up === null ? '—' : row.up === 0 ? t('same') : row.up > 0 ? `▲ ${t('up', { n: row.up })}` : `▼ ${t('down', { n: -row.up })}`}</td>
                      <td>{row.components.filter((part) => part.from !== part.to).map((part) => `${part.name === BASE ? t('base') : word('indicators', part.name)} ${part.from ?? '—'} → ${part.to ?? '—'}`).join('；')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
