export interface ConsoleTables {
  console_session: {
    token_hash: string;
    username: string;
    expires_at: Date;
  };
}
