/** Checks that whatever force-app refers to exists: fields, objects, classes, methods, components, labels, permissions, meta files. */
import { apexFieldProblems, metadataFieldProblems, soqlProblems } from './field-references.mjs';
import { NAME_REFERENCES } from './name-references.mjs';
import { namesByKind, readObjects } from './org-names.mjs';
import { checkout, report } from './report.mjs';
import { lineOf, sourceFiles, withoutComments } from './source-files.mjs';

const files = sourceFiles(checkout);
const objects = readObjects(files);
const names = namesByKind(files);
const isApex = ({ name }) => /\.(cls|trigger)$/.test(name);

/** Every `__c`, `__e` and `__r` is an object, a field or a relationship of some object. */
function tokenProblems() {
  const known = new Set(
    [...objects].flatMap(([name, { fields, parents, children }]) => [
      name,
      ...fields.keys(),
      ...parents.keys(),
      ...children.keys()
    ])
  );
  return files
    .filter(({ file }) => !/\/objects\/[^/]+\/fields\//.test(file))
    .flatMap(({ file, text }) => {
      const source = withoutComments(text);
      return [...source.matchAll(/\b[A-Za-z]\w*?__[cer]\b/g)]
        .filter(([token]) => !known.has(token.toLowerCase()))
        .map((match) => `${file}:${lineOf(source, match.index)}: there is no ${match[0]}`);
    });
}

function nameProblems() {
  return NAME_REFERENCES.flatMap((reference) => {
    const known = reference.known(names, files);
    return files
      .filter(({ file }) => reference.in.test(file))
      .flatMap(({ file, text }) => {
        const source = withoutComments(text);
        return [...source.matchAll(reference.pattern)]
          .filter(([, name]) => !known.has(name))
          .map((match) => `${file}:${lineOf(source, match.index)}: there is no ${reference.what} ${match[1]}`);
      });
  });
}

/** Every class and trigger has its meta file, every meta file its class, every bundle its `js-meta.xml`. */
function metaFileProblems() {
  const present = new Set(files.map(({ file }) => file));
  const partner = (file) => (file.endsWith('-meta.xml') ? file.replace('-meta.xml', '') : `${file}-meta.xml`);
  const apex = files.filter(({ name }) => /\.(cls|trigger)(-meta\.xml)?$/.test(name)).map(({ file }) => partner(file));
  const bundles = files.flatMap(({ file }) => {
    const [, folder, bundle] = /^(.*\/lwc\/([^/]+))\/[^/]+\.js$/.exec(file) ?? [];
    return bundle ? [`${folder}/${bundle}.js-meta.xml`] : [];
  });
  return [...new Set([...apex, ...bundles])].filter((file) => !present.has(file)).map((file) => `${file} is missing`);
}

report(
  `references (${files.length} files)`,
  [
    ...tokenProblems(),
    ...nameProblems(),
    ...metaFileProblems(),
    ...files.filter(isApex).flatMap((file) => [...soqlProblems(objects, file), ...apexFieldProblems(objects, file)]),
    ...files.flatMap((file) => metadataFieldProblems(objects, file))
  ],
  'Mend the name, or add what it refers to.'
);
