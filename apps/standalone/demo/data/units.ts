// Who handles tickets in the invented city, and how well: that is what makes the rankings differ.
import type { UnitKind } from '@hotline/directory';

export interface Handler {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly rankingGroup: string;
  /** Share of tickets answered within the time, 0 to 1. */
  readonly punctual: number;
  /** Share of citizens who are content, 0 to 1. */
  readonly liked: number;
}

const bureau = (code: string, name: string, punctual: number, liked: number): Handler => ({
  code, name: `云泽市${name}`, kind: 'bureau', rankingGroup: '市直部门', punctual, liked,
});
const enterprise = (code: string, name: string, punctual: number, liked: number): Handler => ({
  code, name: `云泽${name}`, kind: 'enterprise', rankingGroup: '公共服务企业', punctual, liked,
});

export const BUREAUS: readonly Handler[] = [
  bureau('cgj', '城市管理局', 0.93, 0.9),
  bureau('zjj', '住房和城乡建设局', 0.78, 0.68),
  bureau('scj', '市场监督管理局', 0.95, 0.93),
  bureau('jtj', '交通运输局', 0.88, 0.82),
  bureau('gaj', '公安局', 0.97, 0.9),
  bureau('rsj', '人力资源和社会保障局', 0.9, 0.8),
  bureau('hbj', '生态环境局', 0.84, 0.74),
  bureau('jyj', '教育局', 0.96, 0.85),
  bureau('wjw', '卫生健康委员会', 0.94, 0.88),
  bureau('zrj', '自然资源和规划局', 0.8, 0.7),
  bureau('nyj', '农业农村局', 0.92, 0.9),
  bureau('slj', '水利局', 0.9, 0.85),
  bureau('ybj', '医疗保障局', 0.97, 0.92),
  bureau('wlj', '文化和旅游局', 0.95, 0.9),
  bureau('yjj', '应急管理局', 0.98, 0.9),
];

export const ENTERPRISES: readonly Handler[] = [
  enterprise('water', '水务集团', 0.9, 0.84),
  enterprise('power', '供电公司', 0.98, 0.95),
  enterprise('gas', '燃气集团', 0.92, 0.86),
  enterprise('bus', '公共交通集团', 0.86, 0.76),
];

/** By area code: the four districts, of which the third is slow and the fourth unloved. */
export const DISTRICT_QUALITY: Readonly<Record<string, Pick<Handler, 'punctual' | 'liked'>>> = {
  990102: { punctual: 0.95, liked: 0.92 },
  990103: { punctual: 0.91, liked: 0.86 },
  990121: { punctual: 0.74, liked: 0.82 },
  990122: { punctual: 0.87, liked: 0.66 },
};
