// What a rung does when it fires.

export const RUNG_ACTIONS = {
  remind: { zh: '提醒', en: 'Remind' },
  yellow_card: { zh: '亮黄牌', en: 'Yellow card' },
  red_card: { zh: '亮红牌', en: 'Red card' },
  urge: { zh: '催办', en: 'Urge' },
  order: { zh: '发督办单', en: 'Supervision order' },
  bulletin: { zh: '列入通报', en: 'Bulletin' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
export type RungAction = keyof typeof RUNG_ACTIONS;
export const RUNG_ACTION_CODES = Object.keys(RUNG_ACTIONS) as readonly RungAction[];
