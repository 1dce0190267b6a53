// The logged-in account for everything inside the frame.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext } from 'react';
import { type Account, logout, me } from '../api/account';
import { Problem } from '../api/problem';
import { settleSession } from '../api/session';
import { Failure, SkeletonRows } from '../parts/states';
import { LoginPage } from './login-page';

const AccountContext = createContext<Account | undefined>(undefined);
const ME = ['me'];

export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (account === undefined) throw new Error('useAccount outside of SignedIn');
  return account;
}

export function useHasRole(): (...roles: readonly string[]) => boolean {
  const account = useAccount();
  return (...roles) => account.roles.some((role) => roles.includes(role));
}

/** Shows its children to whoever is logged in, the log-in page to everybody else. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ME, queryFn: me, staleTime: Infinity, retry: false });
  if (query.data !== undefined) return <AccountContext value={query.data}>{children}</AccountContext>;
  if (query.error instanceof Problem && query.error.status === 401) {
    return <LoginPage onDone={(account) => client.setQueryData(ME, account)} />;
  }
  return query.error ? <Failure error={query.error} retry={() => void query.refetch()} /> : <SkeletonRows />;
}

/** Ends the session; what other accounts see must not come from this one's cache. */
export function useLogout(): () => Promise<void> {
  return async () => {
    settleSession(false);
    await logout().catch(() => undefined);
    location.assign('/');
  };
}
