// Scopes narrow what an API key may do; they never widen it.
import { scopesAllow } from './scopes.js';

describe('scopesAllow', () => {
  it.each([
    [[], 'DELETE', '/api/units/1', true],
    [['tickets:read'], 'GET', '/api/tickets?limit=5', true],
    [['tickets:read'], 'POST', '/api/tickets', false],
    [['tickets:write'], 'POST', '/api/tickets', true],
    [['tickets:write'], 'GET', '/api/tickets/1/events', true],
    [['tickets:write'], 'GET', '/api/units', false],
    [['*:read'], 'GET', '/api/units', true],
    [['*:read'], 'POST', '/api/units', false],
    [['ticket:read'], 'GET', '/api/tickets', false],
    [['tickets:read'], 'GET', '/health/live', false],
  ])('%j %s %s → %s', (scopes, method, path, allowed) => {
    expect(scopesAllow(scopes, method, path)).toBe(allowed);
  });
});
