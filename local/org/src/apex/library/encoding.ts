import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Execution } from '../run/execution.ts';
import { ApexBlob, Instance } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';
import { toId } from '../values/id.ts';

const ALGORITHMS: Readonly<Record<string, string>> = {
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  MD5: 'md5',
  hmacSHA256: 'sha256',
  hmacSHA512: 'sha512',
  hmacSHA1: 'sha1'
};
const algorithm = (run: Execution, name: string): string =>
  ALGORITHMS[name] ?? run.fail('NoSuchElementException', `Invalid algorithm: ${name}`);

export const cryptoLibrary: LibraryModule = {
  source: `public class Crypto {
    public static Blob generateDigest(String algorithm, Blob input); public static Blob generateMac(String algorithm, Blob input, Blob key);
    public static Blob generateAesKey(Integer size); public static Integer getRandomInteger(); public static Long getRandomLong();
  }`,
  statics: {
    generatedigest: (run, name: string, input: ApexBlob) =>
      new ApexBlob(createHash(algorithm(run, name)).update(input.bytes).digest()),
    generatemac: (run, name: string, input: ApexBlob, key: ApexBlob) =>
      new ApexBlob(createHmac(algorithm(run, name), key.bytes).update(input.bytes).digest()),
    generateaeskey: (_run, size: number) => new ApexBlob(randomBytes(size / 8)),
    getrandominteger: () => randomBytes(4).readInt32BE(),
    getrandomlong: () => randomBytes(8).readBigInt64BE()
  }
};

export const encodingLibrary: LibraryModule = {
  source: `public class EncodingUtil {
    public static String base64Encode(Blob input); public static Blob base64Decode(String text); public static String convertToHex(Blob input); public static Blob convertFromHex(String text);
    public static String urlEncode(String text, String charset); public static String urlDecode(String text, String charset);
  }`,
  statics: {
    base64encode: (_run, input: ApexBlob) => input.bytes.toString('base64'),
    base64decode: (_run, text: string) => new ApexBlob(Buffer.from(text, 'base64')),
    converttohex: (_run, input: ApexBlob) => input.bytes.toString('hex'),
    convertfromhex: (_run, text: string) => new ApexBlob(Buffer.from(text, 'hex')),
    urlencode: (_run, text: string) =>
      encodeURIComponent(text)
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`),
    urldecode: (_run, text: string) => decodeURIComponent(text.replace(/\+/g, ' '))
  }
};

export const uuidLibrary: LibraryModule = {
  source:
    'public class UUID { public static UUID randomUUID(); public static UUID fromString(String text); public String toString(); }',
  statics: {
    randomuuid: (run) => uuid(run, randomUUID()),
    fromstring: (run, text: string) =>
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
        ? uuid(run, text.toLowerCase())
        : run.fail('IllegalArgumentException', `Invalid UUID string: ${text}`)
  },
  methods: { tostring: (_run, self: Instance) => self.native }
};

function uuid(run: Execution, text: string): Instance {
  const instance = new Instance(run.services.type('UUID'));
  instance.native = text;
  instance.equalAs = `uuid:${text}`;
  return instance;
}

export const idLibrary: LibraryModule = {
  source: `public class Id {
    public static Id valueOf(String text); public SObjectType getSObjectType(); public String to15();
  }`,
  statics: { valueof: (run, text: string) => toId(text) ?? run.fail('StringException', `Invalid id: ${text}`) },
  methods: {
    getsobjecttype: (run, self: string) => {
      const object = run.services.schema.objectOfId(self);
      return object
        ? run.services.construct(run, run.services.type('SObjectType'), [object.name])
        : run.fail('StringException', `Invalid id: ${self}`);
    },
    to15: (_run, self: string) => self.slice(0, 15)
  }
};

export const labelLibrary: LibraryModule = {
  source: `public class Label {
    public static String get(String namespace, String name); public static String get(String namespace, String name, String language);
  }`,
  statics: {
    get: (run, _namespace: string, name: string) =>
      run.services.label(name) ?? run.fail('IllegalArgumentException', `Invalid label: ${name}`)
  }
};
