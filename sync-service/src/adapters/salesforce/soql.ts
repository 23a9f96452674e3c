/** Text inside a SOQL literal. */
export function soqlText(value: string): string {
  return `'${value.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}

/** A 15- or 18-character record id; anything else never reaches a query. */
export function isRecordId(text: string): boolean {
  return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);
}
