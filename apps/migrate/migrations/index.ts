// The migrations in the order they run; an explicit list, so that nothing runs because it lay in a folder.
import { Platform00011700000000001 } from './0001-platform.js';
import { Identity00021700000000002 } from './0002-identity.js';
import { Directory00031700000000003 } from './0003-directory.js';
import { Citizen00041700000000004 } from './0004-citizen.js';
import { Timing00051700000000005 } from './0005-timing.js';
import { Ticket00061700000000006 } from './0006-ticket.js';
import { Supervision00071700000000007 } from './0007-supervision.js';
import { Callback00081700000000008 } from './0008-callback.js';
import { Ranking00091700000000009 } from './0009-ranking.js';
import { Notify00101700000000010 } from './0010-notify.js';
import { Intake00111700000000011 } from './0011-intake.js';
import { Dispatch00121700000000012 } from './0012-dispatch.js';
import { Attachments00131700000000013 } from './0013-attachments.js';
import { Insight00141700000000014 } from './0014-insight.js';
import { LastOfGroup00151700000000015 } from './0015-last-of-group.js';
import { LawVersion00161700000000016 } from './0016-law-version.js';
import { Keeping00171700000000017 } from './0017-keeping.js';
import { DueLists00181700000000018 } from './0018-due-lists.js';
import { AppealBasis00191700000000019 } from './0019-appeal-basis.js';

export const MIGRATIONS = [
  Platform00011700000000001,
  Identity00021700000000002,
  Directory00031700000000003,
  Citizen00041700000000004,
  Timing00051700000000005,
  Ticket00061700000000006,
  Supervision00071700000000007,
  Callback00081700000000008,
  Ranking00091700000000009,
  Notify00101700000000010,
  Intake00111700000000011,
  Dispatch00121700000000012,
  Attachments00131700000000013,
  Insight00141700000000014,
  LastOfGroup00151700000000015,
  LawVersion00161700000000016,
  Keeping00171700000000017,
  DueLists00181700000000018,
  AppealBasis00191700000000019,
] as const;
