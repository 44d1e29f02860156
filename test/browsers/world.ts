/**
 * A closed internet for tests: one HTTP proxy on the loopback interface that answers for every host, plain http by its
 * address, https by a tunnel into a server of our own with a certificate made at the start. Every request of any part of
 * the browser arrives here and is written down, so that `foreign()` proves that nothing left.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

/** What is answered at one address. */
export interface Resource {
  readonly body: Buffer | string;
  /** Content type; `text/html; charset=utf-8` when not given. */
  readonly type?: string;
  /** Our own pages run their own inline scripts and may hold frames of their own origin; a saved page runs none and asks for nothing. */
  readonly scripts?: boolean;
}

export interface World {
  readonly proxyPort: number;
  /** Every request, in order: its address, or `CONNECT host:port` for a tunnel that was refused. */
  readonly log: readonly string[];
  /** Registers, or replaces, what is answered at an address (scheme, host, path and query). */
  serve(url: string, resource: Resource): void;
  /** Requests to hosts that nothing was registered for. */
  foreign(): readonly string[];
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Lets other hosts through to the real internet: for looking around by hand, never for tests. */
  readonly forward?: boolean;
}

// A saved page names hundreds of addresses; with this it asks for none of them.
const SAVED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const OWN = `${SAVED}; script-src 'unsafe-inline'; frame-src 'self'`;
/** What makes a browser open connections or leave the page whatever the policy says. Saved pages come without. */
const HINTS =
  /<link\b[^>]*\brel\s*=\s*["']?(?:dns-prefetch|preconnect)[^>]*>|<meta\b[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/gi;

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-world-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-days', '3650', '-subj', '/CN=test world'];
  execFileSync('openssl', ['req', '-x509', ...curve, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

const listen = (server: net.Server): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

/** Bytes stay bytes: Latin-1 maps them one to one, and no multi-byte encoding of a page holds `<` or `>` inside a character. */
const withoutHints = (body: Buffer): Buffer => Buffer.from(body.toString('latin1').replace(HINTS, ''), 'latin1');

/** Hands a plain request on to the host it is meant for. */
function forward(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const far = http.request(url, { method: request.method ?? 'GET', headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  far.on('error', () => response.writeHead(502).end());
  request.pipe(far);
}

class TestWorld implements World {
  readonly log: string[] = [];
  proxyPort = 0;
  readonly #resources = new Map<string, Resource>();
  readonly #hosts = new Set<string>();
  readonly #forward: boolean;
  readonly #secure = https.createServer(certificate(), (request, response) => this.#answer(request, response, 'https'));
  readonly #proxy = http.createServer((request, response) => this.#answer(request, response, 'http'));
  readonly #sockets = new Set<Socket>();
  #securePort = 0;

  constructor(forward: boolean) {
    this.#forward = forward;
    this.#proxy.on('connect', (request, socket, head) => this.#tunnel(request.url ?? '', socket, head));
    this.#proxy.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async start(): Promise<this> {
    this.#securePort = await listen(this.#secure);
    this.proxyPort = await listen(this.#proxy);
    return this;
  }

  serve(url: string, resource: Resource): void {
    const { href, hostname } = new URL(url);
    const body = typeof resource.body === 'string' ? Buffer.from(resource.body) : resource.body;
    this.#resources.set(href, { ...resource, body: resource.scripts ? body : withoutHints(body) });
    this.#hosts.add(hostname);
  }

  foreign(): readonly string[] {
    return this.log.filter((line) => {
      const host = line.startsWith('CONNECT ') ? line.slice(8).split(':')[0] : new URL(line).hostname;
      return !this.#hosts.has(host ?? '');
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#secure.closeAllConnections();
    await Promise.all([this.#secure, this.#proxy].map((server) => new Promise((done) => server.close(done))));
  }

  #answer(request: IncomingMessage, response: ServerResponse, scheme: string): void {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'unknown'}`);
    this.log.push(url.href);
    const found = this.#resources.get(url.href);
    if (found) {
      response.writeHead(200, {
        'content-type': found.type ?? 'text/html; charset=utf-8',
        'content-security-policy': found.scripts ? OWN : SAVED,
        'cache-control': 'no-store',
      });
      response.end(found.body);
    } else if (!this.#hosts.has(url.hostname)) {
      if (this.#forward) forward(request, response, url);
      else response.writeHead(502).end('no such host in the test world');
    } else {
      response.writeHead(url.pathname === '/favicon.ico' ? 204 : 404).end();
    }
  }

  #tunnel(target: string, socket: Duplex, head: Buffer): void {
    const [host = '', port = '443'] = target.split(':');
    const known = this.#hosts.has(host);
    socket.on('error', () => socket.destroy());
    if (!known && !this.#forward) {
      this.log.push(`CONNECT ${target}`);
      socket.end('HTTP/1.1 502 no such host\r\n\r\n');
      return;
    }
    const far = known ? net.connect(this.#securePort, '127.0.0.1') : net.connect(Number(port), host);
    far.on('connect', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(socket);
      socket.pipe(far);
    });
    far.on('error', () => socket.destroy());
    socket.on('close', () => far.destroy());
  }
}

/** Starts it on free ports. Needs `openssl` on the path. */
export function startWorld({ forward = false }: WorldOptions = {}): Promise<World> {
  return new TestWorld(forward).start();
}
