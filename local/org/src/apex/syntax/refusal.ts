import type { Position } from './tree.ts';

/** What the dialect does not hold, or the compiler would refuse: thrown at load, never while running. */
export class ApexRefusal extends Error {
  readonly at: Position;
  constructor(at: Position, reason: string) {
    super(`${at.file}:${at.line}:${at.column} ${reason}`);
    this.name = 'ApexRefusal';
    this.at = at;
  }
  get file(): string {
    return this.at.file;
  }
  get line(): number {
    return this.at.line;
  }
  get column(): number {
    return this.at.column;
  }
}
