// One area of chrome.storage in memory; values are copied through JSON as the browser does. Example: await memoryArea().get('a') -> {}

export interface MemoryArea {
  readonly kept: Map<string, string>;
  get(key: unknown): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export function memoryArea(): MemoryArea {
  const kept = new Map<string, string>();
  return {
    kept,
    async get(key) {
      const names = key === null || key === undefined ? [...kept.keys()] : [key].flat();
      return Object.fromEntries(
        names.flatMap((name) => {
          const value = kept.get(String(name));
          return value === undefined ? [] : [[String(name), JSON.parse(value)]];
        }),
      );
    },
    async set(values) {
      for (const [name, value] of Object.entries(values)) kept.set(name, JSON.stringify(value));
    },
    remove: async (key) => void kept.delete(key),
  };
}
