// Sends requests into the application without a network and gives back status and parsed body.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface HttpAnswer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

// Bodies are JSON of any shape here; a story says what it expects of them.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

export class HttpClient {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  with(headers: Readonly<Record<string, string>>): HttpClient {
    return new HttpClient(this.app, { ...this.headers, ...headers });
  }

  async loggedIn(username: string, password = 'Hotline#12345'): Promise<HttpClient> {
    const answer = await this.post('/api/auth/login', { username, password });
    if (answer.status >= 400) throw new Error(`${username} could not log in: ${answer.text}`);
    const cookies = [answer.headers['set-cookie'] ?? []].flat().map((line) => String(line).split(';')[0]);
    return this.with({ cookie: cookies.join('; ') });
  }

  get<Body = Json>(url: string): Promise<HttpAnswer<Body>> {
    return this.send('GET', url);
  }

  post<Body = Json>(url: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer<Body>> {
    return this.send('POST', url, body, headers);
  }

  put<Body = Json>(url: string, body: unknown = {}): Promise<HttpAnswer<Body>> {
    return this.send('PUT', url, body);
  }

  patch<Body = Json>(url: string, body: unknown = {}): Promise<HttpAnswer<Body>> {
    return this.send('PATCH', url, body);
  }

  delete<Body = Json>(url: string): Promise<HttpAnswer<Body>> {
    return this.send('DELETE', url);
  }

  /** Sends one file as the console does. */
  upload<Body = Json>(url: string, name: string, bytes: Buffer): Promise<HttpAnswer<Body>> {
    const boundary = 'hotline-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { ...this.headers, 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'test' };
    return this.deliver('POST', url, headers, payload);
  }

  /** Sends this very text as JSON. */
  raw<Body = Json>(method: Method, url: string, payload: string): Promise<HttpAnswer<Body>> {
    return this.deliver(method, url, { 'content-type': 'application/json', ...this.headers }, payload);
  }

  private send<Body>(method: Method, url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer<Body>> {
    if (body === undefined) return this.deliver(method, url, { ...this.headers, ...headers });
    return this.deliver(method, url, { 'content-type': 'application/json', ...this.headers, ...headers }, JSON.stringify(body));
  }

  private async deliver<Body>(
    method: Method, url: string, headers: Readonly<Record<string, string>>, payload?: string | Buffer,
  ): Promise<HttpAnswer<Body>> {
    const response = await this.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    const parsed = /json/.test(String(response.headers['content-type'])) && response.body ? JSON.parse(response.body) : undefined;
    return {
      status: response.statusCode, body: parsed as Body, text: response.body, bytes: response.rawPayload, headers: response.headers,
    };
  }
}
