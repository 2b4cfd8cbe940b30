const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  [
    'permissions-policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  ],
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  ['referrer-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
  // For browsers that do not know the content policy's `frame-ancestors`.
  ['x-frame-options', 'DENY'],
];

const TWO_YEARS = 63_072_000;

/**
 * Headers for every answer, files and errors included (ASVS 5.0, 3.4). `secure` says whether people reach
 * the service over HTTPS: only then may it ask browsers to insist on that.
 */
export function securityHeaders(secure: boolean): [name: string, value: string][] {
  const transport: [string, string] = [
    'strict-transport-security',
    `max-age=${TWO_YEARS}; includeSubDomains`,
  ];
  return [
    ...HEADERS.map(([name, value]): [string, string] => [name, value]),
    ...(secure ? [transport] : []),
  ];
}
