/** Hands items from several producers to one consumer; a producer waits while too many lie there. */
export class Mailbox<T> implements AsyncIterable<T> {
  readonly #room: number;
  readonly #items: T[] = [];
  #wakeConsumer: (() => void) | null = null;
  #waitingProducers: (() => void)[] = [];
  #end: { readonly error?: Error } | null = null;
  #isDiscarded = false;

  constructor(room: number) {
    this.#room = room;
  }

  /** Resolves when there is room for more; what comes after `discard` is dropped. */
  async put(item: T): Promise<void> {
    if (this.#isDiscarded) return;
    this.#items.push(item);
    this.#wakeConsumer?.();
    while (this.#isFull())
      await new Promise<void>((resolve) => {
        this.#waitingProducers.push(resolve);
      });
  }

  /** Ends the sequence after a last item. */
  close(last: T): void {
    this.#items.push(last);
    this.#end = {};
    this.#wakeConsumer?.();
  }

  /** Ends the sequence with an error, after what lies there. */
  fail(error: unknown): void {
    this.#end = { error: error instanceof Error ? error : new Error(String(error)) };
    this.#wakeConsumer?.();
  }

  /** The consumer has gone: nobody waits any more. */
  discard(): void {
    this.#isDiscarded = true;
    this.#items.length = 0;
    this.#wakeProducers();
  }

  #isFull(): boolean {
    return this.#items.length > this.#room && !this.#isDiscarded;
  }

  #wakeProducers(): void {
    for (const wake of this.#waitingProducers.splice(0)) wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#wakeProducers();
        yield item;
      } else if (this.#end !== null) {
        if (this.#end.error !== undefined) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wakeConsumer = resolve;
        });
        this.#wakeConsumer = null;
      }
    }
  }
}
