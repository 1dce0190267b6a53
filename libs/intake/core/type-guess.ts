// Guesses the type of a message that does not say it, by the plain words of its title and its first sentences.
import type { TicketType } from '@hotline/workflow';

interface Rule {
  readonly type: TicketType;
  readonly title?: RegExp;
  readonly opening?: RegExp;
}

/** The first that matches wins: a complaint that ends with a question is a complaint. 举报 needs the word itself, because it conceals the citizen. */
const RULES: readonly Rule[] = [
  { type: 'report', title: /举报|检举/, opening: /(我|特|现|要|实名)举报/ },
  { type: 'praise', title: /^(感谢|表扬|点赞|致谢|为.{1,20}点赞)|表扬信|感谢信|送锦旗/ },
  { type: 'complaint', title: /投诉|控诉|强烈(反对|谴责|抗议)/, opening: /(我|特|现|要|实名|强烈)投诉/ },
  { type: 'suggestion', title: /建议|提议|建言|献策/, opening: /^.{0,30}(提(一|几)?(个|点|条)?建议|建议)/s },
  { type: 'consult', title: /咨询|请问|询问|请教|如何|怎么|怎样|何时|什么时候|多久|是否|能否|可否|能不能|吗[？?！!]*$|[？?]$/, opening: /^.{0,20}(请问|咨询|想问|请教)/s },
];
const OPENING = 80;

/** What asks for nothing of the above asks for help. */
export function guessType(title: string, text: string): TicketType {
  const opening = text.trimStart().slice(0, OPENING);
  const byTitle = RULES.find((rule) => rule.title?.test(title));
  const byOpening = RULES.find((rule) => rule.opening?.test(opening));
  return (byTitle ?? byOpening)?.type ?? 'help';
}
