// The pages of the console: route, icon, and who starts there; rail, palette and start page read this table.
import {
  AppstoreOutlined, AuditOutlined, BarChartOutlined, CustomerServiceOutlined, DesktopOutlined, FileSearchOutlined,
  FlagOutlined, InboxOutlined, PhoneOutlined, SendOutlined, SettingOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { type Account, type Command, type Operation, mayUse } from '../api/account';
import type { FRAME_TEXT } from './frame.text';

export interface PageSpec {
  readonly path: string;
  readonly text: keyof typeof FRAME_TEXT;
  readonly icon: ComponentType;
  /** The work done there: whoever may do one of these finds the page in the rail. */
  readonly operations?: readonly Operation[];
  readonly command?: Command;
}

/** In the order of the work; a person starts at the first page of the own work. */
export const PAGES: readonly PageSpec[] = [
  { path: '/desk', text: 'desk', icon: CustomerServiceOutlined, operations: ['callsAnswer'] },
  { path: '/dispatch', text: 'dispatch', icon: SendOutlined, command: 'dispatch' },
  { path: '/inbox', text: 'inbox', icon: InboxOutlined, command: 'sign' },
  { path: '/review', text: 'review', icon: AuditOutlined, command: 'pass' },
  { path: '/callbacks', text: 'callbacks', icon: PhoneOutlined, operations: ['callbacksClaim'] },
  { path: '/board', text: 'board', icon: AppstoreOutlined, operations: ['supervisionSettle'] },
  { path: '/tickets', text: 'tickets', icon: FileSearchOutlined, operations: ['ticketsList'] },
  { path: '/rankings', text: 'rankings', icon: BarChartOutlined, operations: ['rankingsMonth'] },
  // A reviewer, who has no rankings, may be the second person.
  { path: '/appeals', text: 'appeals', icon: FlagOutlined, operations: ['appealsConfirm'] },
  { path: '/screen', text: 'screen', icon: DesktopOutlined, operations: ['screenShow'] },
  { path: '/admin', text: 'admin', icon: SettingOutlined, operations: ['unitsFound', 'accountsList', 'rulesChange', 'catalogueChange', 'blocklistPropose'] },
];

export function pagesOf(account: Account): readonly PageSpec[] {
  return PAGES.filter(({ operations = [], command }) => mayUse(account, operations) || (command !== undefined && account.commands.includes(command)));
}
