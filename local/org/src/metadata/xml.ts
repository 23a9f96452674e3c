import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Parsed XML: text stays text (`'true'`, `'12'`); an element that may repeat is always an array. */
export interface XmlObject {
  [name: string]: XmlValue;
}
export type XmlValue = string | XmlObject | XmlValue[] | undefined;

/** Elements that may repeat, by the end of their path. */
const REPEATING = [
  /\.CustomObject\.(fields|listViews|recordTypes|compactLayouts|validationRules|fieldSets|webLinks|indexes|businessProcesses|actionOverrides|searchLayouts\.\w+)$/,
  /\.valueSetDefinition\.value$/,
  /\.CustomLabels\.labels$/,
  /\.PermissionSet\.(objectPermissions|fieldPermissions|classAccesses|pageAccesses|tabSettings|applicationVisibilities|customPermissions|userPermissions|recordTypeVisibilities|externalCredentialPrincipalAccesses|customMetadataTypeAccesses|flowAccesses)$/,
  /\.CustomMetadata\.values$/,
  /\.CustomApplication\.(tabs|actionOverrides|formFactors|profileActionOverrides|utilityBar)$/,
  /\.FlexiPage\.(flexiPageRegions|platformActionlist)$/,
  /\.flexiPageRegions\.itemInstances$/,
  /\.componentInstance\.componentInstanceProperties$/,
  /\.LightningComponentBundle\.targets\.target$/,
  /\.targetConfigs\.targetConfig$/,
  /\.targetConfig\.(property|objects\.object|supportedFormFactors\.supportedFormFactor)$/,
  /\.NamedCredential\.namedCredentialParameters$/,
  /\.ExternalCredential\.(externalCredentialParameters|principals)$/,
  /\.Layout\.(layoutSections|relatedLists|excludeButtons|quickActionList\.quickActionListItems)$/,
  /\.layoutSections\.layoutColumns$/,
  /\.layoutColumns\.layoutItems$/,
  /\.relatedLists\.fields$/,
  /\.Package\.types$/,
  /\.types\.members$/,
  /\.DeployOptions\.runTests$/,
  /\.(queries|metadata|fullNames)$/
];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@_',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, path) => REPEATING.some((pattern) => pattern.test(`.${String(path)}`))
});

/** The root element's name and content. @throws Error in the parser's words when the text is not well-formed XML. */
export const parseXml = (text: string): { root: string; content: XmlObject } => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`Error parsing file: ${valid.err.msg} (line ${valid.err.line})`);
  const entry = Object.entries(parser.parse(text) as XmlObject).find(([name]) => !name.startsWith('?'));
  if (entry === undefined) throw new Error('Error parsing file: no root element');
  const [root, content] = entry;
  return { root, content: typeof content === 'object' && !Array.isArray(content) ? content : {} };
};

/** The element's text, undefined when absent or empty. */
export const textOf = (parent: XmlObject | undefined, name: string): string | undefined => {
  const value = parent?.[name];
  if (typeof value === 'string') return value === '' ? undefined : value;
  const inner = objectOf(parent, name)?.['#text'];
  return typeof inner === 'string' ? inner : undefined;
};

export const flagOf = (parent: XmlObject | undefined, name: string): boolean => textOf(parent, name) === 'true';

export const numberOf = (parent: XmlObject | undefined, name: string): number | undefined => {
  const text = textOf(parent, name);
  return text === undefined ? undefined : Number(text);
};

export const objectOf = (parent: XmlObject | undefined, name: string): XmlObject | undefined => {
  const value = parent?.[name];
  return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
};

/** The repeating elements of that name that have content. */
export const listOf = (parent: XmlObject | undefined, name: string): XmlObject[] => {
  const value = parent?.[name];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is XmlObject => typeof item === 'object' && !Array.isArray(item));
};

/** The texts of repeating elements, for example `members`. */
export const textsOf = (parent: XmlObject | undefined, name: string): string[] => {
  const value = parent?.[name];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
};

const escape = (text: string): string =>
  text.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? c);

type Writable =
  string | number | boolean | null | undefined | readonly Writable[] | { readonly [name: string]: Writable };

/** Writes plain data as elements; arrays repeat their element, null and undefined leave it out. */
export const writeXml = (name: string, value: Writable): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return (value as readonly Writable[]).map((item) => writeXml(name, item)).join('');
  if (typeof value !== 'object') return `<${name}>${escape(String(value))}</${name}>`;
  const inner = Object.entries(value).map(([key, item]) => writeXml(key, item));
  return `<${name}>${inner.join('')}</${name}>`;
};
