/** Where the org's parts write their log. */
export type Log = (level: 'info' | 'error', message: string, details: Readonly<Record<string, unknown>>) => void;
