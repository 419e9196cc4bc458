/** The little of the extension APIs that the pages touch while they open; import it before them. */
const nothing = { addListener() {}, removeListener() {} };
const command = (name: string, description: string, shortcut: string) => ({ name, description, shortcut });

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
    storage: { local: { get: async () => ({}), set: async () => undefined }, onChanged: nothing },
    tabs: { create: async () => ({}) },
  },
});

export {};
