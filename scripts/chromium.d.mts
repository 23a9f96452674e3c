export const CHROMIUM_ARGUMENTS: string[];
export function ensureChromium(): string;
