// What a city may tune about calling back: bands of the day, attempts, the link, the claim, the words of the script.

/** Minutes after midnight in Beijing time; `to` is exclusive. */
export interface Band {
  readonly code: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface CallbackSettings {
  /** In order of the day, not overlapping. */
  readonly bands: readonly Band[];
  /** Unreached in so many different bands: the link goes out. */
  readonly bandsBeforeLink: number;
  readonly linkDays: number;
  readonly claimMinutes: number;
  /** Off: silence is 未评价, never "satisfied" (domain §4). */
  readonly silenceCounts: boolean;
  readonly script: Script;
}

export interface Script {
  readonly opening: string;
  readonly questions: readonly { readonly field: 'contacted' | 'resolved' | 'level'; readonly text: string }[];
  readonly closing: string;
}

/** Domain §4: bands of 09:00–20:00, three attempts, seven days. */
export const DEFAULT_SETTINGS: CallbackSettings = {
  bands: [
    { code: 'morning', label: '上午', from: 9 * 60, to: 12 * 60 },
    { code: 'noon', label: '中午', from: 12 * 60, to: 14 * 60 },
    { code: 'afternoon', label: '下午', from: 14 * 60, to: 18 * 60 },
    { code: 'evening', label: '傍晚', from: 18 * 60, to: 20 * 60 },
  ],
  bandsBeforeLink: 3,
  linkDays: 7,
  claimMinutes: 30,
  silenceCounts: false,
  script: {
    opening: '您好，这里是12345政务服务便民热线。您反映的事项已有答复，想听听您的评价。',
    questions: [
      { field: 'contacted', text: '承办单位是否与您联系过？' },
      { field: 'resolved', text: '您反映的问题是否已经解决？' },
      { field: 'level', text: '您对办理情况是否满意：非常满意、满意、基本满意、不满意，还是非常不满意？' },
    ],
    closing: '感谢您的评价，再见。',
  },
};

/** What is wrong with the settings, in Chinese by field; empty when they can be used. */
export function settingsFaults(settings: CallbackSettings): readonly { readonly field: string; readonly message: string }[] {
  const faults: { field: string; message: string }[] = [];
  const { bands, bandsBeforeLink, linkDays, claimMinutes } = settings;
  bands.forEach((band, index) => {
    const inOrder = band.from < band.to && band.from >= (bands[index - 1]?.to ?? 0) && band.to <= 24 * 60;
    if (!inOrder) faults.push({ field: `bands.${index}`, message: '时段应按时间先后排列，且不能重叠' });
  });
  if (new Set(bands.map((band) => band.code)).size < bands.length) faults.push({ field: 'bands', message: '时段代码不能重复' });
  if (bandsBeforeLink < 1 || bandsBeforeLink > bands.length) faults.push({ field: 'bandsBeforeLink', message: '次数应在 1 与时段数之间' });
  if (linkDays < 1 || linkDays > 60) faults.push({ field: 'linkDays', message: '应为 1 到 60 天' });
  if (claimMinutes < 1 || claimMinutes > 480) faults.push({ field: 'claimMinutes', message: '应为 1 到 480 分钟' });
  return faults;
}
