/** The machine that measures: processor, memory, system, Node. */
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

export const machine = () =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`;
