export function packageMetadata(): Promise<Buffer>;
