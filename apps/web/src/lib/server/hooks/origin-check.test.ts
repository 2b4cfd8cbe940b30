import { describe, expect, test } from 'vitest';
import { comesFromUs } from './origin-check.ts';

const OURS = 'https://heed.example.org';

describe('comesFromUs', () => {
  test.each([
    { method: 'GET', headers: { origin: 'https://evil.example' }, passes: true },
    { method: 'HEAD', headers: {}, passes: true },
    { method: 'POST', headers: { origin: OURS }, passes: true },
    { method: 'POST', headers: { origin: OURS, 'sec-fetch-site': 'cross-site' }, passes: true },
    { method: 'POST', headers: { origin: 'https://evil.example' }, passes: false },
    { method: 'POST', headers: { origin: 'http://heed.example.org' }, passes: false },
    { method: 'POST', headers: { origin: `${OURS}.evil.example` }, passes: false },
    { method: 'POST', headers: { origin: 'null' }, passes: false },
    { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, passes: true },
    { method: 'POST', headers: { 'sec-fetch-site': 'none' }, passes: true },
    { method: 'POST', headers: { 'sec-fetch-site': 'same-site' }, passes: false },
    { method: 'DELETE', headers: { 'sec-fetch-site': 'cross-site' }, passes: false },
    { method: 'POST', headers: {}, passes: true },
    { method: 'POST', headers: { cookie: 'heed_session=x' }, passes: false },
    { method: 'PUT', headers: { cookie: 'heed_session=x', origin: OURS }, passes: true },
  ])('$method with $headers: $passes', ({ method, headers, passes }) => {
    const request = { method, headers: new Headers(Object.entries(headers)) };
    expect(comesFromUs(request, OURS)).toBe(passes);
  });
});
