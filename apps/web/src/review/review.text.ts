// Words of the review.
import type { Dictionary } from '../text/text';

export const REVIEW_TEXT = {
  title: ['审核', 'Review'],
  empty: ['没有待审核的反馈。承办单位提交反馈后会自动出现在这里。', 'Nothing to review. Replies of the units appear here by themselves.'],
} as const satisfies Dictionary;
