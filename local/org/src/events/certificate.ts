import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

const YEARS_VALID = 10;
const CERTIFICATE_FILE = 'pubsub-cert.pem';
const KEY_FILE = 'pubsub-key.pem';

export interface Certificate {
  readonly certificatePem: string;
  readonly keyPem: string;
}

function tenYearsFromNow(): Date {
  const end = new Date();
  end.setFullYear(end.getFullYear() + YEARS_VALID);
  return end;
}

/** The self-signed certificate of the gRPC server for 127.0.0.1 and localhost; made once per org and kept beside its data. */
export async function orgCertificate(folder: string): Promise<Certificate> {
  const [certificate, key] = [path.join(folder, CERTIFICATE_FILE), path.join(folder, KEY_FILE)];
  if (!existsSync(certificate) || !existsSync(key)) {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      notAfterDate: tenYearsFromNow(),
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' }
          ]
        }
      ]
    });
    writeFileSync(key, made.private, { mode: 0o600 });
    writeFileSync(certificate, made.cert);
  }
  return { certificatePem: readFileSync(certificate, 'utf8'), keyPem: readFileSync(key, 'utf8') };
}
