// The logged-in account for everything inside the frame.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext } from 'react';
import { type Account, type Command, type Operation, logout, mayUse, me } from '../api/account';
import { Problem } from '../api/problem';
import { settleSession } from '../api/session';
import { useVocabulary } from '../api/vocabulary';
import { Failure, SkeletonRows } from '../parts/states';
import { LoginPage } from './login-page';

const AccountContext = createContext<Account | undefined>(undefined);
const ME = ['me'];

export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (account === undefined) throw new Error('useAccount outside of SignedIn');
  return account;
}

/** Whether the API lets this person use one of these operations: the console has no rules of its own. */
export function useMay(): (...operations: readonly Operation[]) => boolean {
  const account = useAccount();
  return (...operations) => mayUse(account, operations);
}

/** Whether this person's roles give such a command to any ticket at all; to a given one says its allowedCommands. */
export function useGives(): (command: Command) => boolean {
  const account = useAccount();
  return (command) => account.commands.includes(command);
}

/** Shows its children to whoever is logged in, the log-in page to everybody else. The words come with the account: lists and filters are made of them. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ME, queryFn: me, staleTime: Infinity, retry: false });
  const words = useVocabulary();
  if (query.data !== undefined && words.data !== undefined) return <AccountContext value={query.data}>{children}</AccountContext>;
  if (query.error instanceof Problem && query.error.status === 401) {
    return <LoginPage onDone={(account) => client.setQueryData(ME, account)} />;
  }
  const error = query.error ?? words.error;
  return error ? <Failure error={error} retry={() => { void query.refetch(); void words.refetch(); }} /> : <SkeletonRows />;
}

/** Ends the session; what other accounts see must not come from this one's cache. */
export function useLogout(): () => Promise<void> {
  return async () => {
    settleSession(false);
    await logout().catch(() => undefined);
    location.assign('/');
  };
}
