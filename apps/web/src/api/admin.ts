// What an administrator keeps: accounts, units, categories, rules, ladders, one-time notices, keys, and the audit log.
import {
  type AccountDto, type ApiKeyDto, type DutyDto, type FoundUnitDto, type LadderInputDto, type OneTimeNoticeDto, type RuleInputDto, accountsAlter, accountsCreate, accountsList, accountsResetPassword,
  apiKeysIssue, apiKeysList, apiKeysRevoke, auditLatestChanges, auditLatestLogins, categoriesAdd, categoriesAlter, citizensReveals, laddersList, laddersPut,
  oneTimeNoticesList, oneTimeNoticesPut, oneTimeNoticesRemove,
  rulesAdd, rulesChange, rulesList, unitsAlter, unitsAppoint, unitsDismiss, unitsDissolve, unitsFound, unitsStaffOf,
} from '../client';

export type AdminAccount = AccountDto;
export type ApiKey = ApiKeyDto;
export type Duty = DutyDto['duty'];
export type OneTimeNotice = OneTimeNoticeDto;

type Body<F extends (options: never) => unknown> = Parameters<F>[0] extends { body: infer B } ? B : never;

export const accounts = () => accountsList();
export const createAccount = (body: Body<typeof accountsCreate>) => accountsCreate({ body });
export const alterAccount = (id: string, body: Body<typeof accountsAlter>) => accountsAlter({ path: { id }, body });
export const resetPassword = (id: string, body: Body<typeof accountsResetPassword>) => accountsResetPassword({ path: { id }, body });
export const foundUnit = (body: FoundUnitDto) => unitsFound({ body });
export const alterUnit = (id: string, body: Body<typeof unitsAlter>) => unitsAlter({ path: { id }, body });
export const staffOf = (id: string) => unitsStaffOf({ path: { id } });
export const appointStaff = (id: string, accountId: string, duty: Duty) => unitsAppoint({ path: { id, accountId }, body: { duty } });
export const dismissStaff = (id: string, accountId: string) => unitsDismiss({ path: { id, accountId } });
export const dissolveUnit = (id: string) => unitsDissolve({ path: { id } });
export const addCategory = (body: Body<typeof categoriesAdd>) => categoriesAdd({ body });
export const alterCategory = (code: string, body: Body<typeof categoriesAlter>) => categoriesAlter({ path: { code }, body });
export const rules = () => rulesList();
export const addRule = (body: RuleInputDto) => rulesAdd({ body });
export const changeRule = (id: string, body: RuleInputDto) => rulesChange({ path: { id }, body });
export const ladders = () => laddersList();
export const putLadder = (key: string, body: LadderInputDto) => laddersPut({ path: { key }, body });
export const oneTimeNotices = () => oneTimeNoticesList();
export const putOneTimeNotice = (categoryCode: string, text: string) => oneTimeNoticesPut({ path: { categoryCode }, body: { text } });
export const removeOneTimeNotice = (categoryCode: string) => oneTimeNoticesRemove({ path: { categoryCode } });
export const apiKeys = () => apiKeysList();
export const issueApiKey = (body: Body<typeof apiKeysIssue>) => apiKeysIssue({ body });
export const revokeApiKey = (id: string) => apiKeysRevoke({ path: { id } });
export const reveals = () => citizensReveals({ query: { limit: 200 } });
export const logins = () => auditLatestLogins({ query: { limit: 200 } });
export const accountChanges = () => auditLatestChanges({ query: { limit: 200 } });
