/** Passwords that are long enough and still the first to be tried. */
const COMMON = [
  'password1234',
  '123456789012',
  'qwertyuiop12',
  'letmein12345',
  'safeguarding',
  'welcome12345',
];

/**
 * Why a password will not do, in words for the person who chose it; null if it will. 12 to 128 characters, pasted or
 * typed, no rules about kinds of characters (ASVS 5.0, 6.2): not one that is commonly used, not their own address.
 */
export function passwordFault(password: string, email: string): string | null {
  if (password.length < 12) return 'Your password must be 12 characters or more';
  if (password.length > 128) return 'Your password must be 128 characters or fewer';
  const plain = password.toLowerCase();
  const own = email.split('@')[0]?.toLowerCase() ?? '';
  const repeats = new Set(plain).size < 4;
  if (repeats || COMMON.some((common) => plain.startsWith(common))) {
    return 'Choose a password that is harder to guess';
  }
  if (own.length > 3 && plain.includes(own)) {
    return 'Choose a password that does not hold your email address';
  }
  return null;
}
