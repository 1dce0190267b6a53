// What of a person's data everybody may see (domain §6: masked by default).

export const PERSONAL_FIELDS = { name: '姓名', phone: '电话', idNumber: '证件号码', address: '地址' } as const;
export type PersonalField = keyof typeof PERSONAL_FIELDS;
export const PERSONAL_FIELD_CODES = Object.keys(PERSONAL_FIELDS) as readonly PersonalField[];
/** Each field as it is shown, null where nothing is known. */
export type PersonalData = { readonly [Field in PersonalField]: string | null };

const HIDDEN = '已保密';
const COMPOUND_SURNAMES = new Set(['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '慕容', '司徒', '夏侯']);

const MASKS: { readonly [Field in PersonalField]: (value: string) => string } = {
  name: maskName,
  phone: maskPhone,
  idNumber: (value) => keep(value, 1, 2),
  address: (value) => `${[...value].slice(0, 6).join('')}***`,
};

export function masked(data: PersonalData): PersonalData {
  return mapped((field) => (data[field] === null ? null : MASKS[field](data[field])));
}

/** A whistle-blower: not even a surname. */
export function concealed(data: PersonalData): PersonalData {
  return mapped((field) => (data[field] === null ? null : HIDDEN));
}

function mapped(value: (field: PersonalField) => string | null): PersonalData {
  return { name: value('name'), phone: value('phone'), idNumber: value('idNumber'), address: value('address') };
}

function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  const surname = COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1;
  return letters.length === surname + 1 ? keep(name, surname, 0) : keep(name, surname, 1);
}

function maskPhone(phone: string): string {
  if (phone.startsWith('0')) return keep(phone, phone.length > 10 ? 4 : 3, 3);
  return phone.length === 11 ? keep(phone, 3, 4) : keep(phone, 2, 2);
}

function keep(value: string, first: number, last: number): string {
  const letters = [...value];
  if (letters.length <= first + last) return '*'.repeat(letters.length);
  const hidden = '*'.repeat(letters.length - first - last);
  return letters.slice(0, first).join('') + hidden + letters.slice(letters.length - last).join('');
}
