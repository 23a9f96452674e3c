import { isMap, isNode, isPair, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Problem } from './problem.ts';

export type Path = readonly PropertyKey[];

/** A YAML or JSON file whose every single value is text, so that 12.50 stays 12.50 and no figure becomes a float. */
export interface YamlText {
  readonly file: string;
  readonly value: unknown;
  /** The line a path is written on; that of the closest place above it where it is not written itself. */
  readonly lineOf: (path: Path) => number;
}

/** Reads one document. What a YAML reader would only warn of (unknown tags, a name given twice) is a problem here. */
export function readYaml(file: string, text: string): YamlText | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return faults.map(({ pos, message }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      message: `not YAML: ${message}`
    }));
  }
  try {
    const value: unknown = document.toJS();
    return { file, value, lineOf: (path) => lineOf(document, lines, path) };
  } catch (error) {
    return [{ file, message: `not YAML: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document, path.slice(0, length));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

/** Where a field's name begins, or an entry of a list. */
function startOf(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && keyText(item.key) === String(last));
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

const keyText = (key: Node): string => String('value' in key ? key.value : '');
