/** What the platform sends out for an HttpRequest; headers by their given names. */
export interface CalloutRequest {
  readonly method: string;
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

export type CalloutAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly reason: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly ok: false; readonly problem: string };
