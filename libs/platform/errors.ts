// Every refusal the system can utter: one table of codes with HTTP status and Chinese title.

export const ERRORS = {
  // platform
  'validation.failed': { status: 422, title: '提交的内容有误' },
  'request.malformed': { status: 400, title: '请求格式不正确' },
  'request.too_large': { status: 413, title: '提交的内容过大' },
  'request.too_many': { status: 429, title: '操作过于频繁，请稍后再试' },
  'request.conflict': { status: 409, title: '请求与当前状态冲突' },
  'route.not_found': { status: 404, title: '没有这个地址' },
  'server.failed': { status: 500, title: '系统内部错误' },
  'server.unavailable': { status: 503, title: '系统暂时不可用' },
  // identity
  'auth.required': { status: 401, title: '请先登录' },
  'auth.failed': { status: 401, title: '用户名或密码不正确' },
  'auth.throttled': { status: 429, title: '登录失败次数过多，请稍后再试' },
  'auth.forbidden': { status: 403, title: '没有权限进行此操作' },
  'auth.cross_site': { status: 403, title: '写操作须以 application/json 从本站提交' },
  'account.not_found': { status: 404, title: '没有这个账号' },
  'account.username_taken': { status: 409, title: '用户名已被使用' },
  'account.own': { status: 403, title: '不能更改自己的角色、单位或停用自己' },
  'account.last_admin': { status: 409, title: '至少保留一名在用的系统管理员' },
  'api_key.not_found': { status: 404, title: '没有这个接口密钥' },
  // directory
  'unit.not_found': { status: 404, title: '没有这个单位' },
  'unit.code_taken': { status: 409, title: '单位编码已被使用' },
  'unit.dissolved': { status: 409, title: '单位已撤销' },
  'unit.has_children': { status: 409, title: '单位还有下级单位' },
  'unit.circle': { status: 409, title: '不能把单位移到自己或其下级之下' },
  'category.not_found': { status: 404, title: '没有这个类别' },
  'category.exists': { status: 409, title: '同名类别已存在' },
  // citizen
  'citizen.not_found': { status: 404, title: '没有这位来电人' },
  'citizen.confidential': { status: 403, title: '举报人信息已保密' },
  'citizen.reveal_refused': { status: 403, title: '没有权限查看来电人信息' },
  'block.not_found': { status: 404, title: '没有这条限制记录' },
  'block.own': { status: 403, title: '不能审批自己提出的限制' },
  'block.decided': { status: 409, title: '这条限制已处理' },
  // timing
  'calendar.day_not_found': { status: 404, title: '这一天没有调整' },
  'calendar.list_refused': { status: 422, title: '放假安排无法导入' },
  'deadline_rule.not_found': { status: 404, title: '没有这条时限规则' },
  'deadline.not_found': { status: 404, title: '没有这个时限' },
  // ticket
  'ticket.not_found': { status: 404, title: '没有这张工单，或您无权查看' },
  'ticket.stale': { status: 409, title: '工单已被他人更新，请核对后再提交' },
  'ticket.idempotency_key_reused': { status: 409, title: '同一请求编号已用于另一内容' },
  'ticket.forbidden': { status: 403, title: '您的角色不能执行此操作' },
  'ticket.not_your_unit': { status: 403, title: '工单不由您的单位承办' },
  'ticket.unlawful_transition': { status: 409, title: '工单当前状态不允许此操作' },
  'ticket.already_requested': { status: 409, title: '已有同类申请等待审批' },
  'ticket.no_pending_request': { status: 409, title: '没有待审批的申请' },
  'ticket.return_window_closed': { status: 409, title: '已超过退单期限' },
  'ticket.return_already_used': { status: 409, title: '本单位已申请过退单，不能再次申请' },
  'ticket.extension_not_allowed': { status: 409, title: '此类工单不可延期，或延期次数已用完' },
  'ticket.extension_too_long': { status: 422, title: '申请的延期天数超过上限' },
  'ticket.extension_after_due': { status: 409, title: '已过办理时限，不能再申请延期' },
  'ticket.already_signed': { status: 409, title: '已签收' },
  'ticket.not_signed': { status: 409, title: '尚未签收' },
  'ticket.already_replied': { status: 409, title: '已反馈' },
  'ticket.no_open_order': { status: 409, title: '没有待回复的督办单' },
  'ticket.handled_by_you': { status: 403, title: '您经办过此工单，不能由您回访' },
  'ticket.already_rated': { status: 409, title: '本轮已评价，等待督办员决定' },
  'ticket.already_complex': { status: 409, title: '已列为疑难工单' },
  'ticket.assists_outstanding': { status: 422, title: '尚有协办单位未反馈' },
  'ticket.nothing_to_change': { status: 422, title: '没有需要更改的内容' },
  'ticket.merge_target_unlawful': { status: 409, title: '不能并入该工单' },
  'ticket.unit_not_below': { status: 422, title: '只能下派给本单位的下级单位' },
  'ticket.unit_twice': { status: 422, title: '同一单位不能重复指定' },
  'ticket.time_not_plausible': { status: 422, title: '时间不合理' },
  'attachment.not_found': { status: 404, title: '没有这个附件，或您无权查看' },
  'attachment.erased': { status: 410, title: '附件已过保存期限，内容已清除' },
  'attachment.too_large': { status: 413, title: '每个附件不能超过 10 MB' },
  'attachment.too_many': { status: 422, title: '每张工单最多 20 个附件' },
  'attachment.type_refused': { status: 422, title: '只能上传图片（JPEG、PNG、WebP）、PDF、Word、Excel、录音（MP3、WAV、AMR）或 MP4 视频' },
  // intake
  'call.not_found': { status: 404, title: '没有这通来电' },
  'call.taken': { status: 409, title: '来电已由其他话务员接听' },
  // dispatch
  'dispatch.entry_not_found': { status: 404, title: '没有这条派单目录' },
  'dispatch.entry_exists': { status: 409, title: '已有相同的派单目录' },
  // supervision
  'order.not_found': { status: 404, title: '没有这张督办单' },
  'order.not_replied': { status: 409, title: '督办单尚未回复' },
  'order.judged': { status: 409, title: '督办单已审核' },
  'raising.not_found': { status: 404, title: '没有这项待处理的提级事项' },
  // callback
  'callback.not_found': { status: 404, title: '没有这项回访' },
  'callback.claimed': { status: 409, title: '已由其他回访员领取' },
  'callback.ended': { status: 409, title: '本轮回访已结束' },
  'callback.not_yet': { status: 409, title: '尚未到下一次回访时段' },
  'callback.band_tried': { status: 409, title: '本时段已记录过未接通，请换时段再试' },
  'callback.undecidable': { status: 409, title: '这项回访没有待督办员决定的事项' },
  'rating.not_found': { status: 404, title: '评价链接无效' },
  'rating.expired': { status: 410, title: '评价链接已过期' },
  'rating.answered': { status: 409, title: '本轮已评价，感谢您的参与' },
  'public.no_match': { status: 404, title: '工单号、查询码或手机尾号不正确' },
  // ranking
  'scheme.not_found': { status: 404, title: '没有这个考核方案' },
  'ranking.not_found': { status: 404, title: '该月没有已冻结的排名' },
  'ranking.unit_not_found': { status: 404, title: '该单位不在排名中' },
  'ranking.frozen': { status: 409, title: '该月排名已冻结，更改须重新发布' },
  'ranking.too_early': { status: 409, title: '该月尚未到冻结时间' },
  'ranking.facts_behind': { status: 409, title: '考核数据尚未更新完毕，请稍后再试' },
  'ranking.published': { status: 409, title: '该版排名已发布' },
  'ranking.unchanged': { status: 409, title: '与已冻结的版本没有差别' },
  'appeal.not_found': { status: 404, title: '没有这份申诉' },
  'appeal.no_rating': { status: 409, title: '没有可申诉的评价' },
  'appeal.exists': { status: 409, title: '该评价已申诉过' },
  'appeal.too_late': { status: 409, title: '已超过申诉期限' },
  'appeal.decided': { status: 409, title: '该申诉已处理' },
  'appeal.second_person': { status: 403, title: '须由另一人复核' },
  'report.not_found': { status: 404, title: '没有这份报表' },
  'report.not_ready': { status: 409, title: '报表尚未生成' },
  // notify
  'notice_rule.not_found': { status: 404, title: '没有这条通知规则' },
  'webhook.not_found': { status: 404, title: '没有这个回调地址' },
  'delivery.not_failed': { status: 409, title: '这条消息未失败，不必重发' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** `field` is the path in the request body (`citizen.phone`), `message` is Chinese and for the reader. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface ErrorDetails {
  /** One Chinese sentence about this very case. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Further members of the problem+json body, e.g. what changed on a 409. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(details.detail ? `${code}: ${details.detail}` : code);
    this.status = ERRORS[code].status;
    this.title = ERRORS[code].title;
  }
}
