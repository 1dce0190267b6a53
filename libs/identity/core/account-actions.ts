// What is done to accounts and API keys, as it stands in their record.

export const ACCOUNT_ACTIONS = {
  created: { zh: '新增账户', en: 'Account added' },
  altered: { zh: '修改账户', en: 'Account changed' },
  password_reset: { zh: '重置密码', en: 'Password reset' },
  password_changed: { zh: '本人改密码', en: 'Password changed by its owner' },
  key_issued: { zh: '签发密钥', en: 'Key issued' },
  key_revoked: { zh: '吊销密钥', en: 'Key revoked' },
} as const;
export type AccountAction = keyof typeof ACCOUNT_ACTIONS;
