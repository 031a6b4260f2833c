/** Items of a source until the signal comes, also while it is waited for; then nothing more is asked of it. */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let wake = (): void => undefined;
  const onAbort = (): void => {
    wake();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal.aborted) {
      // A promise of its own each time: a race against one that lives as long as the run would keep every loser.
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        wake = () => {
          resolve(null);
        };
        iterator.next().then(resolve, reject);
      });
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A source that is waited for would hear of its end only when it has an item.
    iterator.return?.().catch(() => undefined);
  }
}
