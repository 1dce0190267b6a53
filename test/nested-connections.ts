// Watches for work inside a transaction that asks the pool for another connection: with every connection held by such work, all of it waits for ever.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

interface Driver {
  obtainMasterConnection(): Promise<unknown>;
}

/** Collects from where a second connection was asked for, from now on. */
export function nestedConnections(dataSource: DataSource): readonly string[] {
  const found: string[] = [];
  const inside = new AsyncLocalStorage<true>();
  const begin = dataSource.transaction.bind(dataSource) as (work: (tx: EntityManager) => Promise<unknown>) => Promise<unknown>;
  Object.assign(dataSource, {
    transaction: (work: (tx: EntityManager) => Promise<unknown>) => begin((tx) => inside.run(true, () => work(tx))),
  });
  const driver = dataSource.driver as unknown as Driver;
  const obtain = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = () => {
    if (inside.getStore()) found.push(new Error('a second connection').stack ?? '');
    return obtain();
  };
  return found;
}
