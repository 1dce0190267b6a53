// Who is logged in, what this person may do, and the words of the trade.
import { type MeDto, type VocabularyDto, authLogIn, authLogOut, authMe, demoOffered, vocabularyVocabulary } from '../client';

export type Account = MeDto;
export type Vocabulary = VocabularyDto;
export type Command = MeDto['commands'][number];
/** A function of the generated client: an operation that the API does not have does not compile. */
export type Operation = keyof typeof import('../client');

export const me = () => authMe();
export const login = (body: { readonly username: string; readonly password: string }) => authLogIn({ body });
export const logout = () => authLogOut();
export const vocabulary = () => vocabularyVocabulary();

/** Only in a demo city; 404 elsewhere. */
export const demoAccounts = () => demoOffered();

/** The API names operations `Rules_add`, the client `rulesAdd`. */
export function mayUse(account: Account, operations: readonly Operation[]): boolean {
  return account.operations.some((id) => (operations as readonly string[]).includes(clientName(id)));
}

function clientName(operationId: string): string {
  return operationId.replace(/^./, (first) => first.toLowerCase()).replace(/_(.)/g, (_, next: string) => next.toUpperCase());
}
