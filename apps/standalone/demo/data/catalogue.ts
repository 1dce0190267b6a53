// The dispatch catalogue of the invented city: which kind of matter belongs to which unit; what is not named goes to the district.

export interface CatalogueLine {
  /** Names from the top, joined by a slash. */
  readonly category: string;
  readonly unit: string;
  readonly assists?: readonly string[];
  readonly basis: string;
}

const duty = (unit: string, basis: string, ...categories: readonly string[]): readonly CatalogueLine[] =>
  categories.map((category) => ({ category, unit, basis }));

export const CATALOGUE: readonly CatalogueLine[] = [
  ...duty('cgj', '《云泽市城市管理职责清单》', '城市管理'),
  ...duty('hbj', '《云泽市生态环境职责清单》', '生态环境'),
  ...duty('scj', '《云泽市市场监管职责清单》', '市场监管'),
  ...duty('jtj', '《云泽市交通运输职责清单》', '交通运输'),
  ...duty('bus', '《公交特许经营协议》', '交通运输/公共交通'),
  ...duty('zjj', '《云泽市住建职责清单》', '城乡建设'),
  ...duty('gaj', '《云泽市公安职责清单》', '公共安全'),
  ...duty('yjj', '《云泽市安全生产职责清单》', '公共安全/安全生产'),
  ...duty('water', '《供水特许经营协议》', '公共服务/供水'),
  ...duty('power', '《供用电服务承诺》', '公共服务/供电'),
  ...duty('gas', '《燃气特许经营协议》', '公共服务/供气'),
  ...duty('wjw', '《云泽市卫生健康职责清单》', '卫生健康'),
  ...duty('rsj', '《云泽市人社职责清单》', '劳动和社会保障'),
  ...duty('ybj', '《云泽市医保职责清单》', '劳动和社会保障/医疗保障'),
  ...duty('jyj', '《云泽市教育职责清单》', '科教文体/基础教育', '科教文体/校外培训'),
  ...duty('wlj', '《云泽市文旅职责清单》', '科教文体/文化旅游', '科教文体/体育健身'),
  ...duty('nyj', '《云泽市农业农村职责清单》', '农林水土/农业生产', '农林水土/乡村建设'),
  ...duty('slj', '《云泽市水利职责清单》', '农林水土/水利设施'),
  ...duty('zrj', '《云泽市自然资源职责清单》', '农林水土/土地管理'),
  { category: '公共安全/消防安全', unit: 'yjj', assists: ['zjj'], basis: '《云泽市消防安全责任制实施办法》' },
];
