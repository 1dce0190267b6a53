// The wall: today at a glance, live, readable from ten metres. Esc goes back.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { type ScreenFigures, screenFigures } from '../api/screen';
import { useWord } from '../api/vocabulary';
import { useLiveUpdates } from '../frame/live';
import { useKeys } from '../keyboard/keyboard';
import { Loaded } from '../parts/states';
import { useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useNow } from '../time/clock';
import { clockFace } from '../time/human-time';
import { Bars } from './bars';
import { Hours } from './hours';
import { SCREEN_TEXT } from './screen.text';
import './screen.css';

export function ScreenPage() {
  const t = useText(SCREEN_TEXT);
  const { language } = useSettings();
  const now = useNow();
  const navigate = useNavigate();
  useLiveUpdates();
  useKeys(t('title'), [{ keys: 'Escape', label: t('leave'), run: () => void navigate('/') }]);
  const query = useQuery({ queryKey: ['screen'], queryFn: screenFigures, refetchInterval: 30_000, meta: { live: true } });
  useEffect(() => {
    // A wall is dark whatever the theme of the account.
    const before = document.documentElement.dataset['theme'];
    document.documentElement.dataset['theme'] = 'dark';
    return () => void (document.documentElement.dataset['theme'] = before);
  }, []);
  return (
    <main className="screen">
      <header><h1>{t('title')}</h1><span className="num">{clockFace(now, language)}</span><Link to="/">{t('leave')}</Link></header>
      <Loaded query={query}>{(figures) => <Figures figures={figures} />}</Loaded>
    </main>
  );
}

function Figures({ figures }: { readonly figures: ScreenFigures }) {
  const t = useText(SCREEN_TEXT);
  const word = useWord();
  return (
    <>
      <section className="screen-numbers">
        <Figure label={t('calls')} value={figures.callsToday} />
        <Figure label={t('registered')} value={figures.registeredToday} />
        <Figure label={t('closed')} value={figures.closedToday} />
        <Figure label={t('open')} value={figures.open} />
        <Figure label={t('overdue')} value={figures.overdue} late={figures.overdue > 0} />
        <Figure label={t('satisfaction')} value={percent(figures.satisfaction30d.rate)} note={t('month', { n: figures.satisfaction30d.n })} />
        <Figure label={t('onTime')} value={percent(figures.onTime30d.rate)} note={t('month', { n: figures.onTime30d.n })} />
      </section>
      <section className="screen-panels">
        <Panel label={t('byHour')} wide><Hours hours={figures.intakeByHour} /></Panel>
        <Panel label={t('byCategory')}>{figures.byCategory.length === 0 ? <p className="soft">{t('none')}</p> : <Bars rows={figures.byCategory.slice(0, 8).map((one) => ({ key: one.categoryCode ?? '', label: one.categoryName ?? t('unfiled'), value: one.count }))} />}</Panel>
        <Panel label={t('byUnit')}><Bars rows={figures.byUnit.slice(0, 8).map((one) => ({ key: one.unitId, label: one.unitName, value: one.open, late: one.overdue }))} /></Panel>
        <Panel label={t('byStatus')}><Bars rows={figures.byStatus.map((one) => ({ key: one.status, label: word('statuses', one.status), value: one.count }))} /></Panel>
      </section>
    </>
  );
}

function Figure({ label, value, note, late = false }: { readonly label: string; readonly value: number | string; readonly note?: string; readonly late?: boolean }) {
  return <div className={`screen-number${late ? ' late' : ''}`}><span>{label}</span><strong className="num">{value}</strong><small>{note ?? ' '}</small></div>;
}

function Panel({ label, wide = false, children }: { readonly label: string; readonly wide?: boolean; readonly children: React.ReactNode }) {
  return <div className={`screen-panel${wide ? ' wide' : ''}`}><h2>{label}</h2>{children}</div>;
}

/** One place is enough from ten metres. */
function percent(rate: string | null): string {
  return rate === null ? '—' : `${Number(rate).toFixed(1)}%`;
}
