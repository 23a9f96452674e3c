/** java.text.MessageFormat as String.format needs it: `{0}` is replaced, a single quote quotes, two make one. */
export function formatMessage(text: string, items: readonly string[]): string {
  let result = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const one = text.charAt(index);
    const place = quoted ? null : /^\{(\d+)\}/.exec(text.slice(index));
    if (one === "'" && text.charAt(index + 1) === "'") {
      result += "'";
      index++;
    } else if (one === "'") quoted = !quoted;
    else if (place) {
      result += items[Number(place[1])] ?? place[0];
      index += place[0].length - 1;
    } else result += one;
  }
  return result;
}
