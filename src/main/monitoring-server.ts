import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';
import { MonitoringError } from './monitoring-error.ts';
import type { MonitoringSettings } from './settings.ts';

/** What is served. */
export type Monitored = {
  readonly health: () => Health;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
};

type Page = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
};

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

/** Milliseconds in which a request must have come in whole: there are no long ones. */
const REQUEST_TIMEOUT = 5000;

/** `/healthz`: 200 when the bot can answer, else 503 with the reason. */
const healthPage = (health: Health): Page => ({
  status: health.ok ? 200 : 503,
  contentType: JSON_TYPE,
  body: `${JSON.stringify(health)}\n`,
});

const pages = ({ health, metrics }: Monitored): ReadonlyMap<string, () => Promise<Page>> =>
  new Map([
    ['/healthz', () => Promise.resolve(healthPage(health()))],
    ['/metrics', async () => ({ status: 200, contentType: metrics.contentType, body: await metrics.text() })],
  ]);

const send = (response: ServerResponse, { status, contentType, body }: Page, withBody: boolean): void => {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(withBody ? body : undefined);
};

/** The path of a request without its query. */
const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

const createMonitoringServer = (monitored: Monitored): Server => {
  const served = pages(monitored);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = served.get(pathOf(request));
    const plain = (status: number, body: string): void => {
      send(response, { status, contentType: TEXT_TYPE, body: `${body}\n` }, request.method !== 'HEAD');
    };
    if (page === undefined) {
      plain(404, `There is nothing here; see ${Array.from(served.keys()).join(' and ')}.`);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      plain(405, 'This page can only be read: use GET.');
    } else {
      send(response, await page(), request.method === 'GET');
    }
  };
  return createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    answer(request, response).catch(() => {
      send(response, { status: 500, contentType: TEXT_TYPE, body: 'The page could not be made.\n' }, true);
    });
  });
};

/** What a failure to listen means, by Node's code; `where` names host and port. */
const problemOf = (code: string, { host, port }: MonitoringSettings): string => {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use; set METRICS_PORT to another one, or end what uses it.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this account; set METRICS_PORT to one from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `METRICS_HOST "${host}" is not an address of this machine; correct it, or leave it out for 127.0.0.1.`;
    default:
      return `METRICS_PORT ${port} on ${host} cannot be listened on (${code}); set METRICS_PORT and METRICS_HOST right.`;
  }
};

const listen = (server: Server, settings: MonitoringSettings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new MonitoringError(problemOf(error.code ?? error.name, settings), { cause: error }));
    });
    server.listen(settings.port, settings.host, resolve);
  });

const originOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

export type MonitoringServer = {
  /** Such as `http://127.0.0.1:9464`. */
  readonly origin: string;
  /** Ends it, with what is connected to it. */
  readonly close: () => Promise<void>;
};

/** Serves `/healthz` and `/metrics` to GET and HEAD. @throws {MonitoringError} when the port can't be listened on */
export const startMonitoringServer = async (
  settings: MonitoringSettings,
  monitored: Monitored,
): Promise<MonitoringServer> => {
  const server = createMonitoringServer(monitored);
  await listen(server, settings);
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new MonitoringError(`METRICS_HOST "${settings.host}" gave no address to listen on; correct it.`);
  return {
    origin: originOf(address),
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
};
