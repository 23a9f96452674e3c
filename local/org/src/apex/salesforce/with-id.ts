/** Where the select list of a query ends: its own FROM, not that of a subquery in the list. */
function endOfList(soql: string, start: number): number {
  let depth = 0;
  for (let index = start; index < soql.length; index++) {
    const one = soql.charAt(index);
    depth += one === '(' ? 1 : one === ')' ? -1 : 0;
    if (depth === 0 && /^\sFROM\s/i.test(soql.slice(index, index + 6))) return index;
  }
  return soql.length;
}

/** Apex records know their id whether or not the query asked: adds it to the query and to its queries of children. */
export function withId(soql: string): string {
  const start = /^\s*SELECT\s/i.exec(soql)?.[0].length ?? 0;
  const end = endOfList(soql, start);
  const list = soql.slice(start, end);
  if (start === 0 || /\bFIELDS\s*\(|\bTYPEOF\b|\bcount\s*\(\s*\)/i.test(list)) return soql;
  const children = list.replace(/\(\s*(SELECT\s[^()]*)\)/gi, (_all, inner: string) => `(${withId(inner)})`);
  const own = list.replace(/\([^()]*\)/g, '');
  const hasId = own.split(',').some((item) => item.trim().toLowerCase() === 'id');
  return `${soql.slice(0, start)}${hasId ? '' : 'Id, '}${children}${soql.slice(end)}`;
}
