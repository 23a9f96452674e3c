export function testDatabase(name: string): Promise<{ url: string; drop: () => Promise<void> }>;
