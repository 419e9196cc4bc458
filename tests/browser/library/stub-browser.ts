/** The little of the extension APIs that the pages touch while they open; import it before them. */
const nothing = { addListener() {}, removeListener() {} };
const command = (name: string, description: string, shortcut: string) => ({ name, description, shortcut });

const kept = new Map<string, unknown>();
const local = {
  get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
  set: async (values: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(values)) kept.set(key, value);
  },
};

Object.assign(globalThis, {
  browser: {
    runtime: { id: 'test', getManifest: () => ({ version: '9.9.9' }), getURL: (path: string) => path },
    commands: {
      getAll: async () => [
        command('mark-sentence', 'Mark the sentence at the caret', 'Alt+Shift+M'),
        command('next-mark', 'Go to the next mark', ''),
      ],
      onCommand: nothing,
    },
    windows: { getCurrent: async () => ({ id: 1 }) },
    permissions: { contains: async () => true, request: async () => true },
    storage: { local, onChanged: nothing },
    tabs: { create: async () => ({}) },
  },
});

/** What a test has kept in `storage.local`, for those after it. */
export const clearStorage = (): void => kept.clear();
