import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** Adds the variables of a `.env` file to the process's environment, when the file is there. What is set already stays as it is. */
export const loadEnvironmentFile = (file: string): void => {
  if (existsSync(file)) loadEnvFile(file);
};
