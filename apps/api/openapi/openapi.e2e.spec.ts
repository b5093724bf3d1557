import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { declaredRoutes } from './declared-routes.js';

interface Operation {
  readonly operationId: string; readonly summary?: string; readonly description?: string; readonly security?: readonly object[]; readonly tags?: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: object }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref?: string } }> };
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, { readonly schema: { readonly $ref?: string } }> }>>;
}
interface Document {
  readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>>; readonly securitySchemes: Readonly<Record<string, unknown>> };
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await startTestApi();
  document = (await api.as(null).get<Document>('/api/docs-json')).body;
}, 120_000);
afterAll(async () => { await api.close(); });
const operations = () => Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));

describe('the description of the API', () => {
  it('names every route there is, and none else', () => {
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort();
    const declared = declaredRoutes(api.app).map(({ method, path }) => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`).sort();
    expect(described).toStrictEqual(declared);
  });

  it('says of each what it is for, what it answers, who may, and which problems may come', () => {
    for (const { path, operation } of operations()) {
      const said = [path, Boolean(operation.summary), (operation.tags ?? []).length];
      expect(said).toStrictEqual([path, true, 1]);
      const [success] = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      expect([path, operation.responses[success!]?.content !== undefined]).toStrictEqual([path, true]);
      // A survey's form and answer, and a calendar, need no sign-in: what counts is the ticket, and the secret address.
      if (/health|metrics|sign-in|surveys\/\{survey\}(\/answers)?$|calendar-feeds\/at/.test(path)) continue;
      expect(operation.security).toStrictEqual([{ token: [] }]);
      expect(operation.responses['401']?.content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem');
    }
  });

  it('names the key of every command, and its body', () => {
    const commands = new Set(declaredRoutes(api.app).filter(({ isCommand }) => isCommand).map(({ operationId }) => operationId));
    expect(commands.size).toBeGreaterThan(20);
    for (const { operation } of operations().filter((one) => commands.has(one.operation.operationId))) {
      const key = operation.parameters.find(({ name }) => name === 'Idempotency-Key');
      expect([operation.operationId, key?.required]).toStrictEqual([operation.operationId, true]);
      const names = Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema.$ref);
      if (operation.operationId !== 'inbox.read') expect([operation.operationId, names.every((ref) => ref !== undefined)]).toStrictEqual([operation.operationId, true]);
    }
  });

  it('refers to nothing that is not there', () => {
    const missing: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('$ref' in value && typeof value.$ref === 'string') {
        const name = /^#\/components\/schemas\/(.+)$/.exec(value.$ref)?.[1];
        if (name === undefined || document.components.schemas[name] === undefined) missing.push(value.$ref);
      }
      Object.values(value).forEach(walk);
    };
    walk(document);
    expect(missing).toStrictEqual([]);
    expect(document.openapi).toMatch(/^3\.0/);
    expect(document.components.securitySchemes).toHaveProperty('token');
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Problem', 'Case', 'Step', 'CycleStatus', 'BulkAnswer', 'Event', 'Tasks']));
  });

  it('can be read in a browser without asking any other server', async () => {
    const page = await api.as(null).get('/api/docs');
    expect(page.status).toBe(200);
    expect([...page.text.matchAll(/(?:src|href)="(https?:)?\/\/[^"]+"/g)]).toStrictEqual([]);
    const script = /src="([^"]*swagger-ui-bundle\.js)"/.exec(page.text)?.[1];
    const asset = await fetch(new URL(script!, `${api.origin}/api/docs/`));
    expect(asset.status).toBe(200);
    await asset.arrayBuffer();
  });
});

describe('health and measures', () => {
  it('answer without a token, at the root as well', async () => {
    for (const path of ['/health/live', '/api/v1/health/live', '/health/ready', '/api/v1/health/ready']) {
      const answer = await fetch(`${api.origin}${path}`);
      expect([path, answer.status]).toStrictEqual([path, 200]);
      await answer.arrayBuffer();
    }
    await api.as('coordinator').get('/cycles');
    const metrics = await (await fetch(`${api.origin}/metrics`)).text();
    expect(metrics).toMatch(/uplift_http_request_seconds_count\{[^}]*route="CyclesController\.all"[^}]*\} \d+/);
    expect(metrics).toContain('uplift_command_batch_size');
  });
});
