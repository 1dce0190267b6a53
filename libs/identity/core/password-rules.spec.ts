// Passwords: length, variety, and not the user name again.
import { passwordRefusal } from './password-rules.js';

describe('passwordRefusal', () => {
  it.each([
    ['Hotline#12345', undefined],
    ['长长的密码Abcd-2026', undefined],
    ['Short#1', '密码至少 10 个字符'],
    ['A1#'.repeat(50), '密码最多 128 个字符'],
    ['Operator#2026', '密码不能包含用户名'],
    ['alllowercaseletters', '密码须含大写字母、小写字母、数字、符号中的三种'],
  ])('%s → %s', (password, refusal) => {
    expect(passwordRefusal(password, 'operator')).toBe(refusal);
  });
});
