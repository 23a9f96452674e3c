/** Checks every `*-meta.xml` against the types of the Metadata API: unknown, missing and repeated elements, and values. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readMetadataTypes } from './metadata-types.mjs';
import { checkout, report } from './report.mjs';
import { sourceFiles } from './source-files.mjs';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
/** Declared as text, but holds elements of its own that no type describes. */
const FREE_FORM = new Set(['LightningComponentBundle.targetConfigs']);
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, ignoreDeclaration: true });
const { enums, elementsOf } = readMetadataTypes();

/** The problem of one value, or undefined. `number` and `boolean` arrive as text. */
function problemOfText(type, value) {
  const text = String(value);
  if (enums.has(type)) return enums.get(type).has(text) ? undefined : `'${text}' is not a ${type}`;
  if (type === 'boolean') return /^(true|false)$/.test(text) ? undefined : `'${text}' is neither true nor false`;
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? undefined : `'${text}' is not a number`;
  return typeof value === 'object' ? 'elements where text is expected' : undefined;
}

function problemsOf(type, value, at) {
  const elements = elementsOf(type);
  if (!elements) {
    const problem = problemOfText(type, value);
    return problem ? [`${at}: ${problem}`] : [];
  }
  if (typeof value !== 'object')
    return value === '' || elements.size === 0 ? [] : [`${at}: text '${value}' where ${type} is expected`];
  return [...unknownOrWrong(type, elements, value, at), ...missing(type, elements, value, at)];
}

function unknownOrWrong(type, elements, node, at) {
  return Object.entries(node).flatMap(([name, value]) => {
    const element = elements.get(name);
    if (!element) return name === 'fullName' ? [] : [`${at}: ${type} has no element <${name}>`];
    const values = [value].flat();
    if (FREE_FORM.has(`${type}.${name}`)) return [];
    const repeated = values.length > 1 && !element.list ? [`${at}: <${name}> may be given once only`] : [];
    return [...repeated, ...values.flatMap((one) => problemsOf(element.type, one, `${at}/${name}`))];
  });
}

function missing(type, elements, node, at) {
  return [...elements]
    .filter(([name, { optional, list }]) => !optional && !list && !(name in node))
    .map(([name]) => `${at}: <${name}> is missing in ${type}`);
}

function problemsOfFile({ file, text }) {
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) return [`${file}:${wellFormed.err.line}: ${wellFormed.err.msg}`];
  const [[root, body]] = Object.entries(parser.parse(text)).filter(([name]) => name !== '?xml');
  if (!elementsOf(root)) return [`${file}: the Metadata API has no type ${root}`];
  const namespace = text.includes(NAMESPACE) ? [] : [`${root}: ${NAMESPACE} is missing`];
  return [...namespace, ...problemsOf(root, body, root)].map((problem) => `${file}: ${problem}`);
}

const files = sourceFiles(checkout).filter(({ name }) => name.endsWith('-meta.xml'));
report(`metadata schema (${files.length} files)`, files.flatMap(problemsOfFile), 'Mend the elements named above.');
