// Who works in the invented city: the demo accounts by their roles, and two liaisons in every unit that handles tickets.
import type { Duty } from '@hotline/directory';
import type { Role } from '@hotline/workflow';
import { BUREAUS, ENTERPRISES } from './data/units.js';
import { DISTRICTS, STREETS } from './data/places.js';

export interface StaffEntry {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The unit's code. */
  readonly unit?: string;
  readonly duty?: Duty;
}

/** The unit of the demo accounts `liaison` and `unit_leader`: one with much to do. */
const DEMO_UNIT = 'cgj';

const center = (username: string, name: string, ...roles: readonly Role[]): StaffEntry => ({ username, name, roles, unit: 'center' });

export const STAFF: readonly StaffEntry[] = [
  center('operator', '话务员 林一', 'operator'),
  center('operator-2', '话务员 林二', 'operator'),
  center('dispatcher', '派单员 江一', 'dispatcher'),
  center('dispatcher-2', '派单员 江二', 'dispatcher'),
  center('reviewer', '审核员 高一', 'reviewer'),
  center('callback_officer', '回访员 程一', 'callback_officer'),
  center('callback_officer-2', '回访员 程二', 'callback_officer'),
  center('supervisor', '督办员 夏一', 'supervisor'),
  center('supervisor-2', '督办员 夏二', 'supervisor'),
  { username: 'liaison', name: '联络员 田一', roles: ['liaison'], unit: DEMO_UNIT, duty: 'A' },
  { username: 'unit_leader', name: '负责人 田总', roles: ['unit_leader'], unit: DEMO_UNIT, duty: 'leader' },
  { username: 'admin', name: '系统管理员', roles: ['admin'] },
  { username: 'auditor', name: '审计员', roles: ['auditor'] },
  { username: 'api', name: '接口账号', roles: ['api'] },
];

const HANDLERS: readonly { readonly code: string; readonly name: string }[] = [...BUREAUS, ...ENTERPRISES, ...DISTRICTS, ...STREETS];

/** liaison-<unit code>, its deputy liaison-<unit code>-b, and the leader. */
export function unitStaff(code: string): readonly StaffEntry[] {
  const unit = HANDLERS.find((handler) => handler.code === code);
  if (!unit) return [];
  const short = unit.name.replace(/^云泽市?/, '');
  const liaisons: readonly StaffEntry[] = [
    { username: `liaison-${code}`, name: `${short}联络员`, roles: ['liaison'], unit: code, duty: code === DEMO_UNIT ? 'B' : 'A' },
    { username: `liaison-${code}-b`, name: `${short}联络员（B岗）`, roles: ['liaison'], unit: code, duty: 'B' },
  ];
  const leader: StaffEntry = { username: `leader-${code}`, name: `${short}负责人`, roles: ['unit_leader'], unit: code, duty: 'leader' };
  return code === DEMO_UNIT ? liaisons.slice(0, 1) : [...liaisons, leader];
}
