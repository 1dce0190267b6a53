// The pages of the console: route, icon, and who starts there; rail, palette and start page read this table.
import {
  AppstoreOutlined, AuditOutlined, BarChartOutlined, CustomerServiceOutlined, DesktopOutlined, FileSearchOutlined,
  InboxOutlined, PhoneOutlined, SendOutlined, SettingOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { FRAME_TEXT } from './frame.text';

export interface PageSpec {
  readonly path: string;
  readonly text: keyof typeof FRAME_TEXT;
  readonly icon: ComponentType;
  readonly roles: readonly string[];
}

/** In the order of the work; a person starts at the first page of the own roles. */
export const PAGES: readonly PageSpec[] = [
  { path: '/desk', text: 'desk', icon: CustomerServiceOutlined, roles: ['operator'] },
  { path: '/dispatch', text: 'dispatch', icon: SendOutlined, roles: ['dispatcher'] },
  { path: '/inbox', text: 'inbox', icon: InboxOutlined, roles: ['liaison'] },
  { path: '/review', text: 'review', icon: AuditOutlined, roles: ['reviewer'] },
  { path: '/callbacks', text: 'callbacks', icon: PhoneOutlined, roles: ['callback_officer'] },
  { path: '/board', text: 'board', icon: AppstoreOutlined, roles: ['supervisor', 'unit_leader'] },
  { path: '/tickets', text: 'tickets', icon: FileSearchOutlined, roles: ['operator', 'dispatcher', 'liaison', 'unit_leader', 'reviewer', 'callback_officer', 'supervisor', 'auditor'] },
  { path: '/rankings', text: 'rankings', icon: BarChartOutlined, roles: ['supervisor', 'unit_leader', 'liaison', 'auditor'] },
  { path: '/screen', text: 'screen', icon: DesktopOutlined, roles: ['supervisor', 'dispatcher'] },
  { path: '/admin', text: 'admin', icon: SettingOutlined, roles: ['admin', 'auditor', 'supervisor', 'dispatcher'] },
];

export function pagesOf(roles: readonly string[]): readonly PageSpec[] {
  return PAGES.filter((page) => page.roles.some((role) => roles.includes(role)));
}
