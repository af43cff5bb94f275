import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import { createRouter } from '../../emulator/http/http';
import { createApp } from '../../emulator/http/http-server';
import { createClient, startTestEmulator } from './test-emulator';

// The emulator on a developer's machine: other sites, other machines and broken clients can do no harm.

let emulator: Emulator;
let app: string;
const { control, post } = createClient(() => emulator.url);
beforeAll(async () => {
  app = mkdtempSync(path.join(tmpdir(), 'app-'));
  writeFileSync(path.join(app, 'index.html'), '<p>the app</p>');
  emulator = await startTestEmulator({ app, allowedHosts: ['My-Machine.local'] });
});
afterAll(async () => {
  await emulator.close();
  rmSync(app, { recursive: true });
});

type Reply = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** Sends exactly this, which `fetch` would correct; `body` may write as long as it likes. */
const send = (
  target: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: object; body?: (to: http.ClientRequest) => void },
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const options = { method, path: target, headers: { ...headers }, port: emulator.port, host: '127.0.0.1' };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        request.destroy();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        });
      });
    });
    request.on('error', reject);
    if (body) body(request);
    else request.end();
  });

describe('the host that a request names', () => {
  test.each(['localhost:80', '127.0.0.1', '[::1]:8080', '192.168.1.7', 'app.localhost', 'my-machine.local:8787'])(
    'may be %s',
    async (host) => expect((await send('/control/people', { headers: { host } })).status).toBe(200),
  );

  test.each(['example.com', 'localhost.example.com', '127.0.0.1.example.com:8787', 'my-machine'])(
    'may not be %s, which a site could point to this machine',
    async (host) => {
      for (const target of ['/control/people', '/', '/app/', '/files/a', '/admin'])
        expect((await send(target, { headers: { host } })).status).toBe(403);
    },
  );

  test('must be a host', async () =>
    expect((await send('/control/people', { headers: { host: 'a b' } })).status).toBe(400));
});

test('a page of another site may not send requests', async () => {
  const headers = { origin: 'https://example.com', 'content-type': 'text/plain' };
  const reply = await send('/control/reset', { method: 'POST', headers, body: (request) => request.end('{}') });
  expect(reply.status).toBe(403);
  expect(await control('people')).toHaveLength(2);
  const own = { origin: emulator.url, host: `127.0.0.1:${emulator.port}` };
  expect((await send('/control/people', { headers: own })).status).toBe(200);
});

describe('another machine', () => {
  const routes = createRouter().get('*', (c) => c.text('ok'));
  const statusFor = async (target: string, address: string, allowRemoteControl: boolean) => {
    const server = createApp([routes], { allowedHosts: [], allowRemoteControl });
    const socket = { remoteAddress: address, remotePort: 1, remoteFamily: address.includes(':') ? 'IPv6' : 'IPv4' };
    const answer = await server.request(
      target,
      { headers: { host: '192.168.1.2' } },
      { incoming: { socket } as never },
    );
    return answer.status;
  };

  test.each(['/control/people', '/console', '/console/', '/console/console.js', '/%63ontrol/people'])(
    'may not use %s unless it is allowed to',
    async (target) => {
      expect(await statusFor(target, '192.168.1.9', false)).toBe(403);
      expect(await statusFor(target, '192.168.1.9', true)).toBe(200);
      expect(await statusFor(target, '127.0.0.1', false)).toBe(200);
      expect(await statusFor(target, '::ffff:127.0.0.1', false)).toBe(200);
      expect(await statusFor(target, '::1', false)).toBe(200);
    },
  );

  test('may use the app and what a phone needs', async () => {
    for (const target of ['/app/', '/cloud/functions/main', '/files/a'])
      expect(await statusFor(target, '192.168.1.9', false)).toBe(200);
  });
});

describe('a stored file', () => {
  test('is downloaded, whatever it holds', async () => {
    const page = new TextEncoder().encode('<script>fetch("/control/reset")</script>');
    const { fileID } = (await post('/cloud/files?path=page.html', page, 'oLin')).body;
    const { links } = (await post('/cloud/files/links', { fileIDs: [fileID] }, 'oLin')).body as {
      links: { url: string }[];
    };
    const { headers } = await fetch(links[0]!.url);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
    });
  });
});

test('the pages of the emulator load nothing from elsewhere, and no answer is sniffed', async () => {
  for (const target of ['/', '/console/', '/console/console.js'])
    expect((await send(target, {})).headers['content-security-policy']).toContain("default-src 'self'");
  for (const target of ['/', '/app/', '/control/people', '/nothing', '/admin'])
    expect((await send(target, {})).headers['x-content-type-options']).toBe('nosniff');
});

describe('a body', () => {
  test.each([
    ['/control/reset', 4, 413],
    ['/cloud/functions/main', 4, 413],
    ['/cloud/files?path=a', 50, 413],
    // The SDK understands no other status.
    ['/admin', 24, 200],
  ])('to %s ends at %d MB, while it arrives', async (target, megabytes, status) => {
    const reply = await send(target, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oLin' },
      // The request goes on beyond the limit and is never ended.
      body: (request) => request.write(Buffer.alloc((megabytes + 1) * 1024 * 1024, 32)),
    });
    expect(reply.status).toBe(status);
    expect(reply.text).toContain(`the body is larger than ${megabytes * 1024 * 1024} bytes`);
  });

  test('that says it is too large is not read', async () => {
    const headers = { 'content-length': String(10 ** 9), 'x-wx-openid': 'oLin' };
    const reply = await send('/cloud/functions/main', {
      method: 'POST',
      headers,
      body: (request) => request.flushHeaders(),
    });
    expect(reply.status).toBe(413);
  });

  test('of JSON nested too deeply is refused', async () => {
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const headers = { 'x-wx-openid': 'oLin' };
    for (const target of ['/control/seed', '/cloud/functions/main'])
      for (const levels of [201, 100_000]) {
        const reply = await send(target, { method: 'POST', headers, body: (request) => request.end(deep(levels)) });
        expect([reply.status, JSON.parse(reply.text)]).toEqual([400, { error: expect.stringContaining('nested') }]);
      }
  });

  test('of a request of the SDK nested too deeply is refused as the SDK expects', async () => {
    const one = emulator.invocation({ function: 'main', openid: 'oLin' });
    const query = `${'{"$and":['.repeat(5000)}{}${']}'.repeat(5000)}`;
    const request = { action: 'database.getDocument', collectionName: 'notes', queryType: 'WHERE', query, limit: 1 };
    const answer = await post('/admin', { ...request, wxCloudApiToken: one.environment['WX_API_TOKEN'] });
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('nested') }),
    ]);
    one.end();
  });
});

/** Sends these bytes and closes the connection, as a client does that breaks off. */
const breakOff = (text: string) =>
  new Promise<void>((resolve) => {
    const socket = net.connect(emulator.port, '127.0.0.1', () => socket.end(text));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
  });

describe('a client that breaks off', () => {
  const disposition = 'Content-Disposition: form-data; name="file"; filename="a.txt"';
  test.each([
    ['/admin', '--x'],
    ['/admin', `--x\r\n${disposition}`],
    ['/admin', `--x\r\n${disposition}\r\n\r\nthe first half`],
    ['/files/a.txt', `--x\r\n${disposition}\r\n\r\nthe first half`],
  ])('inside a form for %s is answered: %j', async (target, body) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const reply = await send(target, { method: 'POST', headers, body: (request) => request.end(body) });
    expect(reply.text).toContain('the form can not be read');
  });

  test('inside a body does no harm and leaves no stack on the screen', async () => {
    const printed = jest.spyOn(console, 'error');
    const head = `POST /cloud/functions/main HTTP/1.1\r\nHost: localhost\r\nx-wx-openid: oLin\r\n`;
    await breakOff(`${head}content-length: 500\r\n\r\n{`);
    await breakOff(`${head}transfer-encoding: chunked\r\n\r\n5\r\n{`);
    await breakOff('POST /admin HTTP/1.1\r\nHost: localhost\r\ncontent-length: 9\r\n\r\n{');
    expect(await control('people')).toHaveLength(2);
    expect(printed.mock.calls).toEqual([]);
    printed.mockRestore();
  });
});

describe('an address', () => {
  test.each(['/files/%E0%A4%A', '/control/dump/%', '/cloud/functions/%ff', 'http://[', '//'])(
    '%s is refused or not found, and does no harm',
    async (target) => {
      const { status } = await send(target, {});
      expect([400, 404]).toContain(status);
    },
  );
  test('that is not well encoded is 400', async () => {
    for (const target of ['/files/%E0%A4%A', '/control/dump/%']) expect((await send(target, {})).status).toBe(400);
  });
});

test('and the emulator goes on serving', async () => expect(await control('people')).toHaveLength(2));
