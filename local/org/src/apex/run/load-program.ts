import type { Schema } from '../../schema/schema.ts';
import { Program } from '../compile/compiler.ts';
import type { Natives } from '../compile/natives.ts';
import { LIBRARY } from '../library/library.ts';
import type { LibraryModule } from '../library/library-module.ts';
import { parseClass, parseTrigger } from '../syntax/parse.ts';
import type { TypeDeclaration } from '../syntax/tree.ts';
import { declareMembers, declareNames, declareParents, layOut } from '../types/declare.ts';
import type { ClassDeclaration } from '../types/model.ts';
import { checkAnnotations } from '../types/check-annotations.ts';
import { checkClass } from '../types/check-class.ts';
import { TypeTable } from '../types/type-table.ts';
import { compileTrigger, type CompiledTrigger } from './compile-trigger.ts';

export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

export interface LoadedProgram {
  readonly program: Program;
  readonly triggers: readonly CompiledTrigger[];
}

/** Parsing is the dear part of loading: the library is parsed once per process. */
let libraryTrees: readonly TypeDeclaration[] | undefined;
const parseLibrary = (): readonly TypeDeclaration[] =>
  (libraryTrees ??= LIBRARY.map(({ source }) => parseClass(source, `library: ${source.slice(0, 40)}`)));

type Loaded = readonly [TypeDeclaration, ClassDeclaration];

/** Parses and compiles everything. @throws ApexRefusal with file and line for anything outside the dialect. */
export function loadProgram(input: {
  classes: readonly SourceFile[];
  triggers: readonly SourceFile[];
  schema: Schema;
  readonly label: (name: string) => string | null;
}): LoadedProgram {
  const table = new TypeTable(input.schema);
  const modules = new Map<ClassDeclaration, LibraryModule>();
  const library = parseLibrary().map((tree, index): Loaded => {
    const module = LIBRARY[index] ?? { source: '' };
    const declaration = declareNames(tree, { isLibrary: true, typeParameters: module.typeParameters ?? [] });
    modules.set(declaration, module);
    return [tree, declaration];
  });
  const classes = input.classes.map(({ name, source }): Loaded => {
    const tree = parseClass(source, `${name}.cls`);
    return [tree, declareNames(tree, { isLibrary: false })];
  });
  declareAll(table, [...library, ...classes]);
  const creators: Natives['creators'] = new Map(
    [...modules].flatMap(([one, { create }]) => (create ? [[one, create]] : []))
  );
  const program = new Program(table, { modules, creators }, input.label);
  for (const [, declaration] of [...library, ...classes]) program.compile(declaration);
  const triggers = input.triggers.map(({ name, source }) =>
    compileTrigger(program, parseTrigger(source, `${name}.trigger`))
  );
  return { program, triggers };
}

function declareAll(table: TypeTable, all: readonly Loaded[]): void {
  for (const [, declaration] of all) table.add(declaration);
  for (const [tree, declaration] of all) declareParents(table, tree, declaration);
  for (const [tree, declaration] of all) declareMembers(table, tree, declaration);
  const done = new Set<ClassDeclaration>();
  for (const [, declaration] of all) layOut(declaration, done);
  for (const [, declaration] of all) {
    if (declaration.isLibrary) continue;
    checkAnnotations(declaration);
    checkClass(declaration);
  }
}
