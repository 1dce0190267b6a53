// What the log keeps of an error.
import { QueryFailedError } from 'typeorm';
import { toldOf } from './logger.js';

describe('the log of an error', () => {
  it('has statement and SQLSTATE of a failed query, never what it was given', () => {
    const driverError = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'tickets_number', detail: 'Key (phone)=(13800001234) exists' });
    const told = toldOf(new QueryFailedError('insert into citizens', ['13800001234', '张三'], driverError));
    expect(told).toMatchObject({ message: 'duplicate key', query: 'insert into citizens', driverError: { code: '23505', constraint: 'tickets_number' } });
    expect(JSON.stringify(told)).not.toMatch(/13800001234|张三/);
  });

  it('is whole for any other', () => {
    expect(toldOf(Object.assign(new Error('no'), { code: 'E1' }))).toMatchObject({ type: 'Error', message: 'no', code: 'E1' });
  });
});
