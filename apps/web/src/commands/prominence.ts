// Which buttons stand first: the steps of the chain before what is rarely needed. Whether they are allowed is the API's to say.
import type { AllowedCommand } from '../api/tickets';

const FIRST: readonly string[] = [
  'supplement', 'dispatch', 'sign', 'assist_sign', 'submit', 'assist_reply', 'reply_order', 'pass', 'send_back', 'grant_return', 'refuse_return',
  'grant_extension', 'refuse_extension', 'grant_suspension', 'refuse_suspension', 'redo', 'close', 'contact', 'answer',
];

export function byProminence(commands: readonly AllowedCommand[]): readonly AllowedCommand[] {
  const place = ({ command }: AllowedCommand) => (FIRST.includes(command) ? FIRST.indexOf(command) : FIRST.length);
  return [...commands].sort((a, b) => place(a) - place(b));
}
