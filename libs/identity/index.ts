// The public face of identity.
export { AccountChanges } from './account-changes.service.js';
export { Accounts, type Account, type AccountChange, type NewAccount } from './accounts.service.js';
export { ApiKeys, type ApiKey, type NewApiKey } from './api-keys.service.js';
export { ACCOUNT_ACTIONS } from './core/account-actions.js';
export { PERSONS_ROLES, PROGRAMS_ROLES } from './core/holders.js';
export { SCOPE_PATTERN, scopesAllow } from './core/scopes.js';
export { DemoAccounts, type DemoAccount } from './demo-accounts.service.js';
export { type Identity } from './identity.js';
export { IdentityModule } from './identity.module.js';
export { Logins } from './logins.service.js';
export { hashPassword } from './passwords.js';
export { Sessions, type Caller } from './sessions.service.js';
