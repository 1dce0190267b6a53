// Which writes with a cookie are taken for another site's.
import { looksCrossSite } from './cross-site.js';

describe('looksCrossSite', () => {
  it.each([
    ['GET', {}, false],
    ['GET', { 'sec-fetch-site': 'cross-site' }, false],
    ['POST', { 'content-type': 'application/json' }, false],
    ['POST', { 'content-type': 'application/json; charset=utf-8' }, false],
    ['POST', { 'content-type': 'application/x-www-form-urlencoded' }, true],
    ['POST', { 'content-type': 'text/plain' }, true],
    ['POST', { 'content-type': 'text/plain; x=application/json' }, true],
    ['POST', { 'content-type': 'multipart/form-data; boundary=x' }, true],
    ['POST', { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-site' }, true],
    ['POST', { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' }, false],
    ['POST', { 'content-type': 'multipart/form-data; boundary=x', 'x-requested-with': 'hotline' }, false],
    ['POST', { 'content-type': 'multipart/form-data; boundary=x', 'x-requested-with': 'hotline', 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, false],
    ['DELETE', {}, false],
    ['POST', { 'content-length': '0' }, false],
    ['POST', { 'content-length': '12' }, true],
    ['POST', { 'transfer-encoding': 'chunked' }, true],
  ])('%s %j → %s', (method, headers, suspicious) => {
    expect(looksCrossSite(method, headers)).toBe(suspicious);
  });
});
