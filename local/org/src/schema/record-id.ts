const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The 18-character form of a record id; three check characters say which letters are capitals. Other lengths pass unchanged. */
export const longId = (id: string): string => {
  if (id.length !== 15) return id;
  const check = [0, 5, 10].map((start) => {
    const bits = Array.from(id.slice(start, start + 5)).reduce(
      (sum, c, i) => (c >= 'A' && c <= 'Z' ? sum | (1 << i) : sum),
      0
    );
    return CHECK_CHARACTERS.charAt(bits);
  });
  return id + check.join('');
};

/** True for 15 characters, or for 18 whose check characters fit. */
export const isRecordId = (id: string): boolean =>
  /^[0-9A-Za-z]{15}$/.test(id) ||
  (/^[0-9A-Za-z]{18}$/.test(id) && longId(id.slice(0, 15)) === id.slice(0, 15) + id.slice(15).toUpperCase());

/** The id of the n-th record of an object. */
export const recordId = (keyPrefix: string, n: number): string => {
  let digits = '';
  for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) digits = BASE_62.charAt(rest % 62) + digits;
  return longId(keyPrefix + digits.padStart(12, '0'));
};
