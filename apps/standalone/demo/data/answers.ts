// Sentences that the staff of the invented city use again and again.

export const RETURN_REASONS = ['事发地不在我单位管辖范围', '该设施已移交其他单位管养', '反映事项属其他部门法定职责'] as const;
export const EXTENSION_REASONS = ['需委托第三方检测，检测周期较长', '涉及多方协调，需再次组织调解', '所需材料正在采购，预计下周到货'] as const;
export const SUSPENSION_PLANS = ['列入年度改造计划，分两期实施', '待上级资金下达后开工，按月通报进展', '需履行规划调整程序，完成后立即实施'] as const;
export const SEND_BACK_REASONS = ['答复未回应群众关于时限的诉求，请补充', '未写明与群众联系的情况，请补正', '缺少现场处理结果，请补充后再报'] as const;
export const UNRESOLVED_REASONS = ['需结合年度计划分步解决', '双方诉求差距较大，建议通过法律途径解决'] as const;
export const REVIEW_NOTES = ['答复规范，同意', '情况清楚，同意提交回访'] as const;
export const DISCONTENT_NOTES = ['说好的时间没有做到', '现场还是老样子', '只打了电话没有来人', '答复太笼统'] as const;
export const CONTENT_NOTES = ['办得很快，谢谢', '问题解决了', '态度不错', ''] as const;
export const DECLINES = [
  { reasonCode: 'judicial', route: '该纠纷法院已受理，请通过诉讼程序主张权利' },
  { reasonCode: 'out_of_area', route: '事发地不属本市，请拨打当地 12345 反映' },
  { reasonCode: 'statutory_route', route: '请依法向有管辖权的行政机关申请行政复议' },
] as const;
export const CONSENTS = ['来电人称问题已自行解决，同意撤销，有录音', '来电人要求撤回诉求，电话确认'] as const;
