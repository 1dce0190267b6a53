// Citizens' messages for measuring: drawn with a seed from words of which few are frequent and many are rare, as in real text.

const SUBJECTS = '小区,路灯,噪音,垃圾,停车,供暖,自来水,燃气,公交,地铁,医保,社保,工资,学校,幼儿园,物业,电梯,油烟,工地,扬尘,井盖,绿化,充电桩,快递,网购,退款,房产,拆迁,占道经营,违章建筑,低保,养老,户口,居住证,公积金,驾照,摊贩,树木,污水,排水,宽带,电费,收费,公园,图书馆,医院,疫苗,消防,楼道,广场舞'.split(',');
const ACTS = '无人处理,多次反映,影响居民,长期存在,要求整改,希望尽快,请求核实,尚未答复,存在隐患,已经三天,昨天夜里,每天凌晨,严重扰民,无法通行,没有回应,拒绝维修,乱收费用,推诿扯皮,态度恶劣,手续复杂,办理缓慢,不予退还,漏水严重,异味刺鼻,损坏严重,无法使用,人员聚集,车辆乱停,施工扰民,设施老化'.split(',');
const PLACES = '幸福,建设,解放,人民,泉城,经十,花园,山大,文化,和平,民生,黄河,历山,英雄,七里,舜耕,工业,北园,二环,凤凰'.split(',');

export interface Draw {
  (below: number): number;
}

/** mulberry32: small, quick, the same everywhere. */
export function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Early words are drawn more often than late ones. */
function word(words: readonly string[], draw: Draw): string {
  return words[Math.min(draw(words.length), draw(words.length))]!;
}

export function messageOf(draw: Draw, categories: readonly string[], areas: readonly string[]) {
  const place = `${word(PLACES, draw)}路${1 + draw(200)}号`;
  const subject = word(SUBJECTS, draw);
  // A name that hardly anything else bears: two characters of some 6,000.
  const rare = String.fromCharCode(0x4e00 + draw(6_000), 0x4e00 + draw(6_000));
  const sentences = Array.from({ length: 6 + draw(14) }, () => `${word(SUBJECTS, draw)}${word(ACTS, draw)}，${word(PLACES, draw)}路附近${word(ACTS, draw)}。`);
  return {
    type: (['help', 'complaint', 'consult', 'suggestion'] as const)[draw(4)]!,
    title: `${place}${subject}${word(ACTS, draw)}`,
    text: `${rare}小区居民反映：${sentences.join('')}`,
    channel: (['phone', 'web', 'wechat', 'app'] as const)[draw(4)]!,
    urgency: 'normal' as const,
    citizen: { name: `市民${draw(1000)}`, phone: `13${String(draw(1_000_000_000)).padStart(9, '0')}` },
    address: place,
    categoryCode: categories[draw(categories.length)]!,
    areaCode: areas[draw(areas.length)]!,
  };
}
