/** What a function answers when its input cannot be computed with. Nothing was computed; `path` says what to mend. */
export interface Refusal {
  readonly ok: false;
  /** Stable snake_case. */
  readonly code: string;
  readonly path: string;
  /** Plain words with the figures. */
  readonly message: string;
}

export function refuse(code: string, path: string, message: string): Refusal {
  return { ok: false, code, path, message };
}
