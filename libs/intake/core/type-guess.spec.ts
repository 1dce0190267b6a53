// The type of a message by its words.
import { guessType } from './type-guess.js';

describe('guessType', () => {
  it.each([
    ['举报某单位违规收费', '', 'report'],
    ['某公司乱收费', '我实名举报该公司', 'report'],
    ['感谢街道办的热心帮助', '', 'praise'],
    ['请问夜间施工投诉找谁？', '', 'complaint'],
    ['建议在路口增设红绿灯', '', 'suggestion'],
    ['路口没有红绿灯', '我想提一点建议：在此增设红绿灯', 'suggestion'],
    ['咨询公积金提取', '', 'consult'],
    ['小孩入学需要什么材料？', '', 'consult'],
    ['入学材料', '您好，请问需要什么材料', 'consult'],
    ['小区停水三天', '谢谢领导，感谢！', 'help'],
    ['', '', 'help'],
  ])('%s %s → %s', (title, text, type) => {
    expect(guessType(title, text)).toBe(type);
  });
});
