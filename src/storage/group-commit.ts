interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** As many as go into one statement without coming near an engine's limit of parameters (SQLite 32,766). */
const groupLimit = 500;

/**
 * Writes many small records in few transactions: what arrives while one is being written goes into the next, and each caller is
 * answered when its own is on disk. `write` gives one result an item, in their order; if it throws, all of its callers are told.
 */
export function groupCommit<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = [];
  const state = { writing: false };

  const writeGroup = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await write(group.map(({ item }) => item));
      for (const [index, waiting] of group.entries()) waiting.resolve(results[index] as Result);
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
    }
  };

  const run = async (): Promise<void> => {
    state.writing = true;
    // One turn of the event loop lets everyone who is ready now join the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) await writeGroup(queue.splice(0, groupLimit));
    state.writing = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!state.writing) void run();
    });
}
