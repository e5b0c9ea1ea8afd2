import { runIpcServer } from './node.ts';

runIpcServer();
