// Who is logged in, and the words of the trade.
import { type MeDto, type VocabularyDto, authLogIn, authLogOut, authMe, demoOffered, vocabularyVocabulary } from '../client';

export type Account = MeDto;
export type Vocabulary = VocabularyDto;

export const me = () => authMe();
export const login = (body: { readonly username: string; readonly password: string }) => authLogIn({ body });
export const logout = () => authLogOut();
export const vocabulary = () => vocabularyVocabulary();

/** Only in a demo city; 404 elsewhere. */
export const demoAccounts = () => demoOffered();
