/** Positions on the bus. In memory and in SQLite a number that grows with gaps; on the wire eight opaque bytes. */

const LENGTH = 8;

export function toReplayBytes(replayId: number): Buffer {
  const bytes = Buffer.alloc(LENGTH);
  bytes.writeBigUInt64BE(BigInt(replayId));
  return bytes;
}

/** Undefined when the bytes cannot be a replay id of this bus. */
export function fromReplayBytes(bytes: Uint8Array): number | undefined {
  if (bytes.length !== LENGTH) return undefined;
  const value = Buffer.from(bytes).readBigUInt64BE();
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}
