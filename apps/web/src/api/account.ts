// Who is logged in, and the words of the trade.
import { type MeDto, type VocabularyDto, authLogIn, authLogOut, authMe, vocabularyVocabulary } from '../client';

export type Account = MeDto;
export type Vocabulary = VocabularyDto;

export const me = () => authMe();
export const login = (body: { readonly username: string; readonly password: string }) => authLogIn({ body });
export const logout = () => authLogOut();
export const vocabulary = () => vocabularyVocabulary();

// PROVISIONAL
import { call } from './later';
export const demoAccounts = () => call<{ password: string; accounts: { username: string; name: string }[] }>('GET', '/api/auth/demo');
