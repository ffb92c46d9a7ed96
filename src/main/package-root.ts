import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, found upwards from a module, so that it is the same from the sources and from the build. */
export const packageRoot = (moduleUrl: string): string => {
  let folder = path.dirname(fileURLToPath(moduleUrl));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`There is no package.json above ${fileURLToPath(moduleUrl)}.`);
    folder = above;
  }
  return folder;
};
