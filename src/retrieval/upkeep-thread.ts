import { parentPort } from 'node:worker_threads';
import { taskServer } from './task-thread.ts';
import { doUpkeep } from './upkeep-tasks.ts';

parentPort?.on('message', taskServer(doUpkeep));
