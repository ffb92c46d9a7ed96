import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });
const PEERS = ['flexsearch', 'minisearch', '@orama/orama', 'lunr', 'libsql'];

/** The machine and the versions that figures belong to, a line each. @param root the folder of the package */
export const machineLines = async (root: string): Promise<readonly string[]> => {
  const versions = await Promise.all(
    PEERS.map(async (name) => {
      const text = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
      return `${name} ${packageSchema.parse(JSON.parse(text)).version}`;
    }),
  );
  const cores = os.cpus();
  return [
    `Machine: ${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}; load in the minute before ${os.loadavg()[0]?.toFixed(1) ?? '?'}.`,
    `Versions: Node ${process.versions.node}, ${versions.join(', ')}.`,
  ];
};
