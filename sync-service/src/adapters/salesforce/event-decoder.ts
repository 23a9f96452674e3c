/** Avro payload → plain object. Schemas are fetched by id once and awaited before decoding, so order is never lost. */
import avro from 'avsc';

type Decode = (payload: Buffer) => unknown;

export function createDecoder(schemaJson: (schemaId: string) => Promise<string>) {
  const known = new Map<string, Promise<Decode>>();
  const decoderFor = (schemaId: string): Promise<Decode> => {
    const cached = known.get(schemaId);
    if (cached) return cached;
    const loading = schemaJson(schemaId).then(toDecode);
    known.set(schemaId, loading);
    loading.catch(() => known.delete(schemaId)); // the next event asks again
    return loading;
  };
  return async (schemaId: string, payload: Buffer): Promise<unknown> => (await decoderFor(schemaId))(payload);
}

function toDecode(json: string): Decode {
  const type = avro.Type.forSchema(JSON.parse(json) as avro.Schema);
  return (payload) => type.fromBuffer(payload) as unknown;
}
