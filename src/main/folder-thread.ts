import { parentPort } from 'node:worker_threads';
import { taskServer } from '../retrieval/task-thread.ts';
import { readFolderTask } from './read-folder-task.ts';

parentPort?.on('message', taskServer(readFolderTask));
