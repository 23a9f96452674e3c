import type { Execution } from '../run/execution.ts';
import { fromJson, parseJson, untyped } from '../salesforce/json-read.ts';
import { jsonText, toJson, type Json } from '../salesforce/json-write.ts';
import type { TypeValue, Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

function parse(run: Execution, text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return run.fail('JSONException', `Malformed JSON: ${error.message}`);
    throw error;
  }
}

const write = (run: Execution, value: Value, skipNulls: boolean | undefined, indent: string | null): string =>
  jsonText(toJson(run, value, { kind: 'json', skipNulls: skipNulls === true }), indent);

export const jsonLibrary: LibraryModule = {
  source: `public class JSON {
    @AcceptsNull public static String serialize(Object value); @AcceptsNull public static String serialize(Object value, Boolean suppressNulls);
    @AcceptsNull public static String serializePretty(Object value); @AcceptsNull public static String serializePretty(Object value, Boolean suppressNulls);
    public static Object deserialize(String text, Type type); public static Object deserializeStrict(String text, Type type);
    public static Object deserializeUntyped(String text);
  }`,
  statics: {
    serialize: (run, value: Value, skipNulls?: boolean) => write(run, value, skipNulls, null),
    serializepretty: (run, value: Value, skipNulls?: boolean) => write(run, value, skipNulls, '  '),
    deserialize: (run, text: string, { type }: TypeValue) => fromJson(run, parse(run, text), type),
    deserializestrict: (run, text: string, { type }: TypeValue) => fromJson(run, parse(run, text), type, true),
    deserializeuntyped: (run, text: string) => untyped(run, parse(run, text))
  }
};
