// What remains of a name, a number and an address.
import { concealed, masked, type PersonalData } from './masking.js';

const nobody: PersonalData = { name: null, phone: null, idNumber: null, address: null };

describe('masked', () => {
  it.each([
    [{ name: '张小三' }, { name: '张*三' }],
    [{ name: '张三' }, { name: '张*' }],
    [{ name: '张' }, { name: '*' }],
    [{ name: '欧阳小三' }, { name: '欧阳*三' }],
    [{ name: '欧阳三' }, { name: '欧阳*' }],
    [{ name: '阿卜杜热依木' }, { name: '阿****木' }],
    [{ phone: '13800001234' }, { phone: '138****1234' }],
    [{ phone: '099962345678' }, { phone: '0999*****678' }],
    [{ phone: '0106234567' }, { phone: '010****567' }],
    [{ phone: '95588' }, { phone: '95*88' }],
    [{ idNumber: '991201199001011234' }, { idNumber: '9***************34' }],
    [{ address: '云江市临江区滨河街道一号院' }, { address: '云江市临江区***' }],
  ])('%j → %j', (data, expected) => {
    expect(masked({ ...nobody, ...data })).toEqual({ ...nobody, ...expected });
  });

  it('shows nothing at all of a whistle-blower, and does not pretend to know what it does not', () => {
    expect(concealed({ ...nobody, name: '张三', phone: '13800001234' })).toEqual({ ...nobody, name: '已保密', phone: '已保密' });
  });
});
