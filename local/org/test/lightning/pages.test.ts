import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ADMIN_ID } from '../../src/setup/seed-org.ts';
import { signIn, type Session } from '../support/browser-session.ts';
import { samplePackage } from '../support/sample-package.ts';
import { startTestOrg, type TestOrg } from '../support/start-test-org.ts';

const REP_ID = '005000000000002AAA';

let org: TestOrg;
let rep: Session;

const create = async (object: string, fields: Record<string, unknown>): Promise<string> => {
  const job = {
    userId: ADMIN_ID,
    operation: 'insert',
    object,
    rows: [fields],
    allOrNone: true,
    access: 'system'
  } as const;
  return (await org.engine.dml(job))[0]?.id ?? '';
};
const json = async (response: Promise<Response>): Promise<unknown> => (await response).json();

beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(samplePackage());
  await org.lightning.deployed();
  rep = await signIn(org, REP_ID);
}, 180_000);
afterAll(() => org.close());

describe('signing in', () => {
  test('somebody who is not signed in chooses a person first and then sees the page they asked for', async () => {
    const asked = '/lightning/o/Account/list?sort=Name';
    const sent = await fetch(org.url + asked, { redirect: 'manual' });
    const login = sent.headers.get('location') ?? '';
    expect(login).toBe(`/lightning/login?target=${encodeURIComponent(asked)}`);
    const chosen = await fetch(`${org.url}/lightning/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ userId: REP_ID, target: asked })
    });
    expect(chosen.headers.get('location')).toBe(asked);
    expect(chosen.headers.get('set-cookie')).toMatch(/^org_session=.+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('the sign-in page offers people and says that it is a stand-in', async () => {
    const page = await (await fetch(`${org.url}/lightning/login`)).text();
    expect(page).toContain('Mira Castellan');
    expect(page).toContain('It keeps no passwords');
    expect(page).not.toContain('integration@plumbline.local');
    expect(page).not.toContain('autoproc');
  });

  test('nobody is led to another site', async () => {
    const body = new URLSearchParams({ userId: REP_ID, target: 'https://evil.example/' });
    const answer = await fetch(`${org.url}/lightning/login`, { method: 'POST', redirect: 'manual', body });
    expect(answer.headers.get('location')).toBe('/lightning/page/home');
  });

  test('a cookie nobody signed is worth nothing', async () => {
    const headers = { cookie: `org_session=${ADMIN_ID}.forged` };
    const answer = await fetch(`${org.url}/lightning/page/home`, { headers, redirect: 'manual' });
    expect(answer.status).toBe(303);
  });
});

describe('the shell', () => {
  test('shows the deployed app, its tabs and who is signed in', async () => {
    const page = await rep.open('/lightning/page/home');
    expect(page).toContain('<span class="host-app">Sample</span>');
    expect(page).toContain('href="/lightning/o/Account/list"');
    expect(page).toContain('rep@plumbline.local');
  });

  test('allows no script but our own', async () => {
    const policy = (await rep.get('/lightning/page/home')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
  });
});

describe('lists', () => {
  test('an object without records says so', async () => {
    expect(await rep.open('/lightning/o/Opportunity/list')).toContain('There is no opportunity yet');
  });

  test('fifty records a page, sorted by the column asked for', async () => {
    for (let index = 10; index <= 60; index += 1) await create('Account', { Name: `Firm ${index}` });
    const first = await rep.open('/lightning/o/Account/list?sort=Name&direction=ascending');
    expect(first).toContain('Firm 10');
    expect(first).toContain('Firm 59');
    expect(first).not.toContain('Firm 60');
    expect(first).toContain('page=2');
    expect(await rep.open('/lightning/o/Account/list?sort=Name&direction=ascending&page=2')).toContain('Firm 60');
    expect(await rep.open('/lightning/o/Account/list?sort=Name&direction=descending')).not.toContain('Firm 10');
  });

  test('a name cannot put markup into the page', async () => {
    await create('Account', { Name: '<script>alert(1)</script>' });
    const page = await rep.open('/lightning/o/Account/list?sort=Name');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert(1)');
  });

  test('an object the user may not read is not found', async () => {
    expect((await rep.get('/lightning/o/Nonsense__c/list')).status).toBe(404);
  });
});

describe('records', () => {
  test('an object with a Lightning page shows its components with the record', async () => {
    const id = await create('Account', { Name: 'Nordhafen' });
    const page = await rep.open(`/lightning/r/Account/${id}/view`);
    expect(page).toContain('data-component="c:sampleQuote"');
    expect(page).toContain(`&quot;recordId&quot;:&quot;${id}&quot;`);
  });

  test('an object without one shows its fields, its parent as a link, and related records', async () => {
    const accountId = await create('Account', { Name: 'Hafen AG' });
    const fields = { Name: 'Rollout', AccountId: accountId, StageName: 'Prospecting', CloseDate: '2028-03-18' };
    const id = await create('Opportunity', fields);
    const page = await rep.open(`/lightning/r/Opportunity/${id}/view`);
    expect(page).toContain('<h1>Rollout</h1>');
    expect(page).toContain(`<a href="/lightning/r/Account/${accountId}/view">Hafen AG</a>`);
    expect(page).toContain('18 Mar 2028');
    expect(page).toContain('<h2>Quotes</h2>');
  });

  test('a record that does not exist is said in words', async () => {
    const answer = await rep.get('/lightning/r/Account/001000000000999AAA/view');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This record does not exist, or you may not see it.');
  });

  test('a person makes a new one with a form', async () => {
    const form = await rep.open('/lightning/o/Account/new');
    expect(form).toContain('<h1>New Account</h1>');
    const saved = await rep.submit('/lightning/o/Account/new', { Name: 'Brand new' });
    expect(saved.status).toBe(303);
    expect(saved.headers.get('location')).toMatch(/^\/lightning\/r\/Account\/001\w{15}\/view$/);
  });

  test('a refused form says why and keeps what was typed', async () => {
    const answer = await rep.submit('/lightning/o/Opportunity/new', { Name: 'Half done', CloseDate: '2028-03-18' });
    const page = await answer.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain('StageName');
    expect(page).toContain('value="Half done"');
  });

  test('a form without the token of a page is refused', async () => {
    const answer = await fetch(`${org.url}/lightning/o/Account/new`, {
      method: 'POST',
      body: new URLSearchParams({ Name: 'Forged' })
    });
    expect(answer.status).toBe(403);
  });
});

describe('what components ask for', () => {
  test('an Apex method answers', async () => {
    const call = { classname: 'SampleController', method: 'greet', params: { name: 'Mira' }, cacheable: true };
    expect(await json(rep.send('POST', '/lightning/apex', call))).toBe('Hello Mira');
  });

  test('an Apex exception has the shape a component expects in error.body', async () => {
    const call = {
      classname: 'SampleController',
      method: 'save',
      params: { accountId: null, text: '' },
      cacheable: false
    };
    const answer = await rep.send('POST', '/lightning/apex', call);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      message: 'Say something first.',
      exceptionType: 'System.AuraHandledException'
    });
  });

  test('a call from another site is refused', async () => {
    const call = { classname: 'SampleController', method: 'greet', params: { name: 'x' }, cacheable: false };
    expect((await rep.send('POST', '/lightning/apex', call, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await rep.send('POST', '/lightning/apex', call, { 'x-csrf-token': 'guessed' })).status).toBe(403);
  });

  test('a record is read, and changed as far as the user may', async () => {
    const id = await create('Account', { Name: 'Before' });
    expect(await json(rep.get(`/lightning/records/${id}?fields=Account.Name`))).toMatchObject({
      id,
      apiName: 'Account',
      fields: { Name: { value: 'Before', displayValue: null } }
    });
    const changed = await rep.send('PATCH', `/lightning/records/${id}`, { fields: { Name: 'After' } });
    expect(await changed.json()).toMatchObject({ fields: { Name: { value: 'After' } } });
  });

  test('an event stream refuses a channel the user may not read', async () => {
    const answer = await rep.get('/lightning/events?channel=/event/Sample_Event__e@-1');
    const chunk = await answer.body?.getReader().read();
    expect(new TextDecoder().decode(chunk?.value as Uint8Array)).toContain('event: refused');
  });
});

describe('components that do not compile', () => {
  afterAll(() => org.deploy(samplePackage()));

  test('are said on the page with file and line, and the org goes on', async () => {
    await org.deploy(samplePackage({ 'lwc/sampleQuote/sampleQuote.html': '<template>\n  <p>{1 +}</p>\n</template>' }));
    const page = await rep.open('/lightning/page/home');
    expect(page).toContain('The deployed components do not compile');
    expect(page).toContain('sampleQuote/sampleQuote.html:2');
  });
});
