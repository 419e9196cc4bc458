import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/**
 * Without a fixed key the folder's path decides an unpacked extension's origin, and moving the folder would orphan every
 * stored claim. The store gives its package a key of its own, so STORE=1 leaves this one out.
 */
const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtGVexkXbVLmzyjiFUDQTAa9KlHm9anrZHkJJVqjFI9DD9ej9y1JFgjQjsygrzZ6R/vflKBtTqSO5GKTQ5y9U1FM3Ftmj4n5hZRNyBe/3ifqCTIJeOYOBNZ8qGuRw3MPaxDgYHon68JFRtF4i4Y3qrRoSezjZdNrrYpTNdfDc5+SD1JCkTnVrQnI2otCGfc6p+5XRGngska31jcBV/QHzKS+FinrF2xleAmleunitCIkTvfyHpvgJVRw5KlzpLo1Iembxf/O0Cg1hEvTLodXn9mTGmj3U5PUU3mwAyko3aQBYnSwuEWGHH0DGRm1ohKFi4NpXUnl3Xv0rUQakL2NY9QIDAQAB';

export const FIREFOX_ID = '{39d41d50-e31a-4604-9b6f-1a05adc3b762}';

/**
 * Stricter than what the browser sets by itself: an extension page may load nothing but its own files and reach no
 * address but GOV.UK's, so that "nothing leaves the machine" does not rest on our code alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self' https://www.gov.uk",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  // For older browsers `light-dark()` would be rewritten into variables, which highlights and chips on a page don't see.
  vite: () => ({ build: { cssTarget: ['chrome125', 'firefox140'] } }),
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve(import.meta.dirname, 'components/locales') },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for where the reader switches on what needs it: Chrome's background has no workers.
    ...(browser === 'firefox' ? {} : { optional_permissions: ['offscreen'] }),
    host_permissions: ['https://www.gov.uk/*'],
    action: { default_title: '__MSG_extension_name__' },
    // The development server needs its own scripts and sockets.
    ...(command === 'build' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    commands: {
      'mark-sentence': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_command_markSentence__',
      },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_nextMark__',
      },
      'list-marks': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_listMarks__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_openPanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : process.env.STORE
        ? {}
        : { key: UNPACKED_KEY }),
  }),
  hooks: {
    // Firefox would open the sidebar on install; WXT overwrites the key when it is given in the manifest above.
    'build:manifestGenerated': (_wxt, manifest) => {
      const sidebar = (manifest as { sidebar_action?: { open_at_install?: boolean } }).sidebar_action;
      if (sidebar) sidebar.open_at_install = false;
    },
  },
});
