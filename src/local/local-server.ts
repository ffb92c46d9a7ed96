import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Loopback } from '../loopback/loopback.ts';
import { createCarryOut } from './carry-out.ts';
import { createHttpHandler } from './http-handler.ts';
import { LocalError } from './local-error.ts';
import type { PageFolders } from './page-files.ts';
import { createSockets } from './socket-handler.ts';
import { createUploads } from './uploads.ts';

const HOST = '127.0.0.1';

/** Milliseconds in which a request must have come in whole; a file comes from this machine. */
const REQUEST_TIMEOUT = 30_000;

/** Connections at one time: a browser holds some six to one server. */
const MOST_CONNECTIONS = 100;

export type LocalServerOptions = {
  readonly discord: Loopback;
  /** 0 for any free one. */
  readonly port: number;
  readonly folders: PageFolders;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Told of faults of this program. */
  readonly report: (error: unknown) => void;
};

export type LocalServer = {
  /** Such as `http://127.0.0.1:8620`. */
  readonly origin: string;
  /** Ends it, with what is connected to it. */
  readonly close: () => Promise<void>;
};

/** What a failure to listen means, by Node's code. */
const problemOf = (code: string, port: number): string => {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by another Footnote; set PORT to another one, or end what uses it.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account; set PORT to one from 1024 on.`;
    default:
      return `Port ${port} cannot be listened on (${code}); set PORT to another one.`;
  }
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new LocalError(problemOf(error.code ?? error.name, port), { cause: error }));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const readDocument = async ({ assets }: PageFolders): Promise<string> => {
  const file = path.join(assets, 'index.html');
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new LocalError(`The page "${file}" cannot be read; install Footnote again.`, { cause: error });
  }
};

/**
 * Serves the page of a loopback to browsers on this machine, and to nobody else.
 * @throws {LocalError} when the port can't be listened on or the page is not there
 */
export const startLocalServer = async (options: LocalServerOptions): Promise<LocalServer> => {
  const { discord, folders, report } = options;
  const html = await readDocument(folders);
  const uploads = createUploads();
  let { port } = options;
  const carryOut = createCarryOut(discord, uploads);
  const sockets = createSockets(discord, carryOut, () => port, options.now);
  const handle = createHttpHandler({
    html,
    folders,
    files: discord.files,
    uploads,
    port: () => port,
    report,
  });
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, handle);
  server.maxConnections = MOST_CONNECTIONS;
  server.on('upgrade', sockets.upgrade);
  try {
    port = await listen(server, port);
  } catch (error) {
    sockets.close();
    throw error;
  }
  return {
    origin: `http://${HOST}:${port}`,
    async close() {
      sockets.close();
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
};
