export function startPostgres(options: {
  dir: string;
  port: number;
  settings?: Record<string, string>;
}): Promise<{ url: (database: string) => string; stop: () => Promise<void>; adopted: boolean }>;
export function createDatabase(adminUrl: string, name: string): Promise<void>;
