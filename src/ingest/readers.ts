import PQueue from 'p-queue';
import { openReaderProcess, type ReaderProcess } from '../run/reader-process.ts';

/** A process is replaced after so many files, so that whatever they left behind in it goes with it. */
const FILES_PER_PROCESS = 500;

/** Reading processes, each used by one file at a time. */
export interface Readers {
  /** Runs `work` with a process of its own as soon as one is free; the order of calls is kept. */
  use<T>(work: (reader: ReaderProcess) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Slot {
  reader: ReaderProcess;
  files: number;
}

/** So many processes, each started when it is first needed. */
export function openReaders(count: number): Readers {
  const queue = new PQueue({ concurrency: count });
  const free: Slot[] = [];
  const all = new Set<Slot>();
  const take = async (): Promise<Slot> => {
    const slot = free.pop();
    if (slot === undefined) {
      const made = { reader: openReaderProcess(), files: 0 };
      all.add(made);
      return made;
    }
    if (slot.files >= FILES_PER_PROCESS) {
      await slot.reader.close();
      Object.assign(slot, { reader: openReaderProcess(), files: 0 });
    }
    return slot;
  };
  return {
    use: (work) =>
      queue.add(async () => {
        const slot = await take();
        slot.files += 1;
        try {
          return await work(slot.reader);
        } finally {
          free.push(slot);
        }
      }),
    close: async () => {
      await queue.onIdle();
      await Promise.all([...all].map(({ reader }) => reader.close()));
    },
  };
}
