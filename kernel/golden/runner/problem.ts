/** Why something given to the runner cannot be used: where it is, in words for the person who wrote it. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly path?: string | undefined;
  readonly message: string;
}

/** "05-volume.yaml, line 12, quote.termMonths: must be a whole number". */
export function problemText({ file, line, path, message }: Problem): string {
  const place = [file, line === undefined ? '' : `line ${line}`, path ?? ''].filter((part) => part !== '');
  return `${place.join(', ')}: ${message}`;
}
