// The administration: one section at a time, in the address.
import { type ComponentType, Suspense, lazy } from 'react';
import { NavLink, Navigate, useParams } from 'react-router';
import { useHasRole } from '../frame/account';
import { SkeletonRows } from '../parts/states';
import { useText } from '../text/text';
import { ADMIN_TEXT } from './admin.text';
import './admin.css';

interface Section {
  readonly key: 'units' | 'accounts' | 'categories' | 'catalogue' | 'rules' | 'ladders' | 'calendar' | 'schemes' | 'keys' | 'audit';
  readonly roles: readonly string[];
  readonly Page: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { key: 'units', roles: ['admin'], Page: lazy(async () => ({ default: (await import('./units')).Units })) },
  { key: 'accounts', roles: ['admin'], Page: lazy(async () => ({ default: (await import('./accounts')).Accounts })) },
  { key: 'categories', roles: ['admin'], Page: lazy(async () => ({ default: (await import('./categories')).Categories })) },
  { key: 'catalogue', roles: ['admin', 'dispatcher'], Page: lazy(async () => ({ default: (await import('./catalogue')).Catalogue })) },
  { key: 'rules', roles: ['admin', 'supervisor', 'auditor'], Page: lazy(async () => ({ default: (await import('./rules')).Rules })) },
  { key: 'ladders', roles: ['admin', 'supervisor', 'auditor'], Page: lazy(async () => ({ default: (await import('./ladders')).Ladders })) },
  { key: 'calendar', roles: ['admin', 'supervisor', 'auditor'], Page: lazy(async () => ({ default: (await import('./calendar')).Calendar })) },
  { key: 'schemes', roles: ['admin', 'auditor'], Page: lazy(async () => ({ default: (await import('./schemes')).Schemes })) },
  { key: 'keys', roles: ['admin'], Page: lazy(async () => ({ default: (await import('./api-keys')).ApiKeys })) },
  { key: 'audit', roles: ['auditor', 'supervisor'], Page: lazy(async () => ({ default: (await import('./audit')).Audit })) },
];

export function AdminPage() {
  const t = useText(ADMIN_TEXT);
  const hasRole = useHasRole();
  const wanted = (useParams()['*'] ?? '').split('/')[0];
  const sections = SECTIONS.filter((section) => hasRole(...section.roles));
  const section = sections.find((one) => one.key === wanted);
  if (section === undefined) return sections[0] === undefined ? null : <Navigate to={`/admin/${sections[0].key}`} replace />;
  return (
    <div className="admin">
      <nav aria-label={t('sections')}>
        <h1>{t('title')}</h1>
        <ul>{sections.map(({ key }) => <li key={key}><NavLink to={`/admin/${key}`}>{t(key)}</NavLink></li>)}</ul>
      </nav>
      <div className="admin-section"><Suspense fallback={<SkeletonRows />}><section.Page /></Suspense></div>
    </div>
  );
}
