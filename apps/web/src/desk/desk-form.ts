// What the desk's form holds, and how it becomes a registration.
import type { NewTicket } from '../api/tickets';

export interface DeskForm {
  readonly phone: string;
  readonly name: string;
  readonly type: NewTicket['type'];
  readonly urgency: NewTicket['urgency'];
  readonly text: string;
  readonly title: string;
  readonly categoryCode: string | null;
  readonly areaCode: string | null;
  readonly address: string;
  readonly occurredAt: string;
  readonly confidential: boolean;
  readonly assistance: string | null;
  /** Sent as Idempotency-Key: however often this form is sent, it makes one ticket. */
  readonly key: string;
  readonly callId: string | null;
}

/** The vocabulary's first type for most calls is a request for help; the operator changes it in one key. */
export const BLANK: Omit<DeskForm, 'key'> = {
  phone: '', name: '', type: 'help', urgency: 'normal', text: '', title: '', categoryCode: null, areaCode: null,
  address: '', occurredAt: '', confidential: false, assistance: null, callId: null,
};

const TITLE_LENGTH = 40;

/** The first sentence, without the usual opening words. */
export function titleOf(text: string): string {
  const [first = ''] = text.trim().replace(/^(来电人|市民|群众)?(反映|表示|称|咨询)?[：:，,]?\s*/, '').split(/[。！？!?\n]/);
  return first.slice(0, TITLE_LENGTH);
}

export function registrationOf(form: DeskForm): NewTicket {
  const given = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null && value !== false)) as Partial<T>;
  return {
    type: form.type,
    urgency: form.urgency,
    channel: 'phone',
    text: form.text.trim(),
    title: form.title.trim() || titleOf(form.text),
    citizen: given({ name: form.name.trim(), phone: form.phone.trim() }),
    ...given({
      categoryCode: form.categoryCode, areaCode: form.areaCode, address: form.address.trim(), occurredAt: form.occurredAt,
      confidential: form.confidential, assistance: form.assistance,
    }),
  } as NewTicket;
}

export function isBlank(form: Partial<DeskForm>): boolean {
  return !form.text && !form.phone && !form.name && !form.title;
}
