// The ladders: which rungs fire when, and what happens.
import { useQuery } from '@tanstack/react-query';
import { ladders } from '../api/admin';
import type { LadderDto } from '../client';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { lookOf } from '../time/due';
import { ADMIN_TEXT } from './admin.text';
import '../time/due-badge.css';

export function Ladders() {
  const t = useText(ADMIN_TEXT);
  const query = useQuery({ queryKey: ['admin', 'ladders'], queryFn: ladders });
  return (
    <div className="page">
      <div className="page-head"><h2>{t('ladders')}</h2></div>
      <p className="soft">{t('ladderHint')}</p>
      <Loaded query={query}>{(all) => <>{all.map((ladder) => <Ladder key={ladder.key} ladder={ladder} />)}</>}</Loaded>
    </div>
  );
}

function Ladder({ ladder }: { readonly ladder: LadderDto }) {
  const t = useText(ADMIN_TEXT);
  return (
    <section className="records">
      <table>
        <caption>{ladder.name}</caption>
        <thead><tr><th>{t('rung')}</th><th>{t('when')}</th><th>{t('action')}</th></tr></thead>
        <tbody>
          {ladder.rungs.map((rung) => (
            <tr key={rung.rung}>
              <td><span className={`due-badge due-${lookOf(rung.rung)}`}>{rung.label}</span></td>
              <td className="soft num">{Object.entries(rung.when as Record<string, unknown>).map(([name, value]) => `${name} ${typeof value === 'object' ? Object.values(value ?? {}).join(' ') : String(value)}`).join(' · ')}</td>
              <td>{rung.action}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
