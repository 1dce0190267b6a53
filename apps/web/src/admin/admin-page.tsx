// The administration: one section at a time, in the address; whoever may read it at the API finds it.
import { type ComponentType, Suspense, lazy } from 'react';
import { NavLink, Navigate, useNavigate, useParams } from 'react-router';
import type { Operation } from '../api/account';
import { useMay } from '../frame/account';
import { Empty, SkeletonRows } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import '../tickets/ticket-marks.css';
import './admin.css';

interface Section {
  readonly key: keyof typeof ADMIN_TEXT;
  readonly needs: readonly Operation[];
  readonly Page: ComponentType;
}

interface Group {
  readonly key: keyof typeof ADMIN_TEXT;
  readonly sections: readonly Section[];
}

const GROUPS: readonly Group[] = [
  { key: 'groupPeople', sections: [
    { key: 'units', needs: ['unitsFound'], Page: lazy(async () => ({ default: (await import('./units')).Units })) },
    { key: 'accounts', needs: ['accountsList'], Page: lazy(async () => ({ default: (await import('./accounts')).Accounts })) },
  ] },
  { key: 'groupIntake', sections: [
    { key: 'categories', needs: ['categoriesAdd'], Page: lazy(async () => ({ default: (await import('./categories')).Categories })) },
    { key: 'catalogue', needs: ['catalogueGaps'], Page: lazy(async () => ({ default: (await import('./catalogue')).Catalogue })) },
    { key: 'oneTimeNotices', needs: ['oneTimeNoticesList'], Page: lazy(async () => ({ default: (await import('./one-time-notices')).OneTimeNotices })) },
    { key: 'blocks', needs: ['blocklistList'], Page: lazy(async () => ({ default: (await import('./blocks')).Blocks })) },
  ] },
  { key: 'groupTime', sections: [
    { key: 'rules', needs: ['rulesList'], Page: lazy(async () => ({ default: (await import('./rules')).Rules })) },
    { key: 'ladders', needs: ['laddersList'], Page: lazy(async () => ({ default: (await import('./ladders')).Ladders })) },
    { key: 'calendar', needs: ['calendarYear'], Page: lazy(async () => ({ default: (await import('./calendar')).Calendar })) },
  ] },
  { key: 'groupRating', sections: [
    { key: 'callbackSettings', needs: ['callbackSettingsCurrent'], Page: lazy(async () => ({ default: (await import('./callback-settings')).CallbackSettingsSection })) },
    { key: 'schemes', needs: ['schemesList'], Page: lazy(async () => ({ default: (await import('./schemes')).Schemes })) },
  ] },
  { key: 'groupMessages', sections: [
    { key: 'noticeRules', needs: ['notifySettingsCurrent'], Page: lazy(async () => ({ default: (await import('./notice-rules')).NoticeRules })) },
    { key: 'webhooks', needs: ['notifySettingsListWebhooks'], Page: lazy(async () => ({ default: (await import('./webhooks')).Webhooks })) },
    { key: 'deliveries', needs: ['notifySettingsListDeliveries'], Page: lazy(async () => ({ default: (await import('./deliveries')).Deliveries })) },
    { key: 'keys', needs: ['apiKeysList'], Page: lazy(async () => ({ default: (await import('./api-keys')).ApiKeys })) },
    { key: 'audit', needs: ['auditLatestLogins', 'citizensReveals'], Page: lazy(async () => ({ default: (await import('./audit')).Audit })) },
  ] },
];

export function AdminPage() {
  const t = useText(ADMIN_TEXT);
  const may = useMay();
  const navigate = useNavigate();
  const wanted = (useParams()['*'] ?? '').split('/')[0];
  const groups = GROUPS.map((group) => ({ ...group, sections: group.sections.filter(({ needs }) => may(...needs)) })).filter(({ sections }) => sections.length > 0);
  const sections = groups.flatMap((group) => group.sections);
  const section = sections.find((one) => one.key === wanted);
  if (section === undefined) return sections[0] === undefined ? <Empty>{t('nothingForYou')}</Empty> : <Navigate to={`/admin/${sections[0].key}`} replace />;
  return (
    <div className="admin">
      <nav aria-label={t('sections')}>
        <h1>{t('title')}</h1>
        <select className="date-field admin-jump" aria-label={t('sections')} value={section.key} onChange={(event) => void navigate(`/admin/${event.target.value}`)}>
          {groups.map((group) => <optgroup key={group.key} label={t(group.key)}>{group.sections.map(({ key }) => <option key={key} value={key}>{t(key)}</option>)}</optgroup>)}
        </select>
        {groups.map((group) => (
          <section key={group.key}>
            <h2 className="admin-group">{t(group.key)}</h2>
            <ul>{group.sections.map(({ key }) => <li key={key}><NavLink to={`/admin/${key}`}>{t(key)}</NavLink></li>)}</ul>
          </section>
        ))}
      </nav>
      <div className="admin-section"><Suspense fallback={<SkeletonRows />}><section.Page /></Suspense></div>
    </div>
  );
}
