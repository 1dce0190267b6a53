// Lines of an import file: taken, refused with every fault, or taken with a remark.
import fc from 'fast-check';
import { type Place, readMessage } from './message.js';

const PLACE: Place = {
  now: new Date('2026-03-02T01:00:00Z'),
  categoryCode: (word) => ({ 城乡建设: '01' })[word],
  areaCode: (word) => ({ 历下区: '370102', 370102: '370102' })[word],
  phoneFault: (typed) => (/^1\d{10}$/.test(typed) ? null : '不是有效的电话号码'),
};
const GOOD = { title: '路灯不亮', text: '三盏路灯一周不亮', createdAt: '2026-03-01T20:00:00+08:00', channel: 'web' };
const read = (more: object) => readMessage(JSON.stringify({ ...GOOD, ...more }), PLACE);

describe('readMessage', () => {
  it('takes a line with all it says', () => {
    const reading = read({
      externalId: 'a-1', citizen: { name: '张三', phone: '13800000000' }, area: '历下区', address: '泉城路 1 号', category: '城乡建设',
      reply: '已修复', repliedAt: '2026-03-02', channel: '微信', type: '投诉', urgency: 'urgent',
    });
    expect(reading).toEqual({
      remarks: [],
      message: {
        externalId: 'a-1', type: 'complaint', title: '路灯不亮', text: '三盏路灯一周不亮', channel: 'wechat', urgency: 'urgent',
        citizen: { name: '张三', phone: '13800000000' }, areaCode: '370102', address: '泉城路 1 号', categoryCode: '01',
        occurredAt: new Date('2026-03-01T12:00:00Z'), note: '【导入】原答复（2026-03-02）：已修复',
      },
    });
  });

  it('keeps an unknown category in a note and an unknown area in the address, each with a remark', () => {
    expect(read({ category: '党务政务', area: 'A市', extra: 1, citizen: { age: 3 } })).toMatchObject({
      message: { categoryCode: null, areaCode: null, address: 'A市', note: '【导入】原类别：党务政务' },
      remarks: [{ field: 'extra' }, { field: 'citizen.age' }, { field: 'category' }, { field: 'area' }],
    });
  });

  it.each<[string, object, string[]]>([
    ['missing fields', { title: undefined, text: ' ', createdAt: null, channel: '' }, ['title', 'text', 'createdAt', 'channel']],
    ['a text of a megabyte', { text: '长'.repeat(1_000_000) }, ['text']],
    ['a number for a text', { title: 5 }, ['title']],
    ['a NUL', { text: 'a\0b' }, ['text']],
    ['half a surrogate pair', { title: '\ud800' }, ['title']],
    ['no time', { createdAt: '去年' }, ['createdAt']],
    ['a day that is none', { createdAt: '2025-02-30' }, ['createdAt']],
    ['the future', { createdAt: '2026-03-02T10:00:00+08:00' }, ['createdAt']],
    ['an unknown channel and type', { channel: 'fax', type: '吐槽' }, ['channel', 'type']],
    ['a wrong phone number', { citizen: { phone: '12' } }, ['citizen.phone']],
    ['a citizen that is a text', { citizen: '张三' }, ['citizen']],
    ['an overlong name', { citizen: { name: '名'.repeat(51), phone: '12' } }, ['citizen.name']],
  ])('refuses %s', (_, more, fields) => {
    const reading = read(more);
    expect('faults' in reading && reading.faults.map((fault) => fault.field)).toEqual(fields);
  });

  it.each(['', '{', '[1]', '"x"', 'null', '12'])('refuses what is no JSON object: %s', (line) => {
    expect(readMessage(line, PLACE)).toMatchObject({ faults: [{ field: '' }] });
  });

  it.each([
    ['2026-03-01', '2026-02-28T16:00:00.000Z'],
    ['2026-03-01 08:30', '2026-03-01T00:30:00.000Z'],
    ['2026-03-01T08:30:00Z', '2026-03-01T08:30:00.000Z'],
  ])('reads %s, in Beijing time unless it says otherwise', (createdAt, expected) => {
    const reading = read({ createdAt });
    expect('message' in reading && reading.message.occurredAt.toISOString()).toBe(expected);
  });

  it('never throws, whatever the line holds', () => {
    fc.assert(fc.property(fc.json(), fc.record({ title: fc.anything(), text: fc.anything(), createdAt: fc.anything(), channel: fc.anything(), citizen: fc.anything() }), (json, fields) => {
      readMessage(json, PLACE);
      readMessage(JSON.stringify(fields, (_, value: unknown) => (typeof value === 'bigint' ? null : value)), PLACE);
    }));
  });
});
