const PER_CALL = 200;
const AT_ONCE = 4;

/**
 * The least that could be done: as many products, upserted with nothing but a key and a name, as many calls at once as the service makes.
 * @param {import('jsforce').Connection} connection
 * @returns {Promise<{ seconds: number, calls: number }>}
 */
export async function timeBareUpsert(connection, count) {
  const records = Array.from({ length: count }, (_, index) => ({
    PL_Charge_Id__c: `bare_${index}`,
    Name: `Bare ${index}`
  }));
  const chunks = Array.from({ length: count / PER_CALL }, (_, at) => records.slice(at * PER_CALL, (at + 1) * PER_CALL));
  const calls = chunks.length;
  const began = performance.now();
  const worker = async () => {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      const results = await connection.sobject('Product2').upsert(chunk, 'PL_Charge_Id__c');
      const refused = results.find(({ success }) => !success);
      if (refused) throw new Error(`A bare upsert was refused: ${JSON.stringify(refused.errors)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { seconds: (performance.now() - began) / 1000, calls };
}
