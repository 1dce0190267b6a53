// What a password must be.

const MIN_LENGTH = 10;
const MAX_LENGTH = 128;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** Why the password is refused, in Chinese; undefined when it is good. */
export function passwordRefusal(password: string, username: string): string | undefined {
  if (password.length < MIN_LENGTH) return `密码至少 ${MIN_LENGTH} 个字符`;
  // argon2 reads it all: without a bound a login could be made arbitrarily dear.
  if (password.length > MAX_LENGTH) return `密码最多 ${MAX_LENGTH} 个字符`;
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名';
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return kinds >= 3 ? undefined : '密码须含大写字母、小写字母、数字、符号中的三种';
}
