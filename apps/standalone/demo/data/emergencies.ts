// Calls that belong to an emergency service, and which.

export const EMERGENCIES = [
  { service: '110', category: '公共安全/治安管理/纠纷调处', title: '{road}有人打架', text: '{road}的{shop}门口有几个人打起来了，已经有人受伤，请赶快来人。' },
  { service: '119', category: '公共安全/消防安全/楼道堆物', title: '{estate}楼道冒烟', text: '{estate}二号楼楼道里冒黑烟，闻到烧焦的味道，不知道是哪一家。' },
  { service: '120', category: '卫生健康/医疗服务/挂号就诊', title: '{road}有老人晕倒', text: '{road}公交站有一位老人晕倒了，叫不醒，请派救护车。' },
  { service: '122', category: '公共安全/交通秩序/信号灯配时', title: '{road}路口两车相撞', text: '{road}路口两辆车相撞，堵住了路口，有人擦伤。' },
] as const;
