/** A number as British readers write it: so many decimals, thousands with a comma, a true minus sign. */
export function formatNumber(value: number, decimals = 0): string {
  const text = grouped(Math.abs(value).toFixed(decimals), decimals);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Most figures have no thousands and are left as they are. */
function grouped(text: string, decimals: number): string {
  if (text.length <= (decimals === 0 ? 3 : 4 + decimals)) return text;
  const [whole = '0', fraction] = text.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
