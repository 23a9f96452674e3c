/**
 * Calls `@AuraEnabled` methods as a Lightning page does, in the session of a connection.
 * @param {import('jsforce').Connection} connection
 * @returns {(className: string, method: string, params: Record<string, unknown>) => Promise<any>}
 */
export function apexClient(connection) {
  return async (classname, method, params) => {
    const response = await fetch(`${connection.instanceUrl}/lightning/apex`, {
      method: 'POST',
      headers: { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ classname, method, params })
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${classname}.${method}: ${answer.body?.message ?? JSON.stringify(answer)}`);
    return answer.returnValue;
  };
}
