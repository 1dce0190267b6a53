// Brings phone numbers into one written form, so that the same caller is found again however the number was typed.

export type PhoneKind = 'mobile' | 'landline' | 'service';
export interface Phone {
  /** Digits only; a landline begins with its area code. */
  readonly number: string;
  readonly kind: PhoneKind;
}
export type PhoneReading = { readonly ok: true; readonly phone: Phone } | { readonly ok: false; readonly message: string };

const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

/** Reads what people type: +86, 0086, spaces, hyphens, brackets, full-width digits, an extension after 转. */
export function readPhone(typed: string): PhoneReading {
  const plain = typed.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO)).replace(/＋/g, '+').trim();
  if (plain === '') return refused('请填写联系电话');
  const withoutExtension = plain.replace(/(转|分机|ext\.?|#)\s*\d{1,6}$/i, '');
  const compact = withoutExtension.replace(/[\s\-－—–()（）.·]/g, '');
  if (/[^\d+]/.test(compact)) return refused('联系电话只能包含数字');
  if (/^(\+|00)(?!86)/.test(compact)) return refused('暂不支持国外号码，请填写国内号码');
  const national = compact.replace(/^(\+|00)86/, '');
  return readNational(national, national !== compact);
}

function readNational(digits: string, withCountryCode: boolean): PhoneReading {
  // Some still dial a 0 before a mobile number of another place.
  const mobile = digits.replace(/^0(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(mobile)) return read(mobile, 'mobile');
  if (/^1\d{10}$/.test(digits)) return refused('手机号码的号段不存在');
  // Abroad the 0 of the area code is left out: +86 551 6234 5678.
  const landline = withCountryCode && /^[1-9]\d{9,10}$/.test(digits) ? `0${digits}` : digits;
  if (/^0(10|2\d)\d{8}$/.test(landline) || /^0[3-9]\d{2}[2-9]\d{6,7}$/.test(landline)) return read(landline, 'landline');
  if (/^(400|800)\d{7}$/.test(digits) || /^9\d{4,7}$/.test(digits) || /^1(\d{2}|\d{4})$/.test(digits)) return read(digits, 'service');
  if (/^1\d+$/.test(digits)) return refused(`手机号码应为 11 位，现为 ${digits.length} 位`);
  if (/^[2-9]\d{6,7}$/.test(digits)) return refused('固定电话须带区号');
  return refused('不是有效的电话号码');
}

function read(number: string, kind: PhoneKind): PhoneReading {
  return { ok: true, phone: { number, kind } };
}

function refused(message: string): PhoneReading {
  return { ok: false, message };
}
