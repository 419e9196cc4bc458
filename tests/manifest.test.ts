import { describe, expect, test } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '../wxt.config';

async function manifestFor(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  const env: ConfigEnv = { browser, manifestVersion: 3, command: 'build', mode: 'production' };
  const manifest = await config.manifest;
  return typeof manifest === 'function' ? manifest(env) : (manifest ?? {});
}

const SAME = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome' as const, [...SAME, 'sidePanel']],
  ['firefox' as const, SAME],
])('the manifest for %s', (browser, permissions) => {
  test('asks for exactly the permissions that were decided on: a new one later would disable the extension', async () => {
    const manifest = await manifestFor(browser);
    expect([...(manifest.permissions ?? [])].sort()).toEqual([...permissions].sort());
    expect(manifest.host_permissions).toEqual(['https://www.gov.uk/*']);
    expect(manifest).not.toHaveProperty('optional_host_permissions');
    expect(manifest.optional_permissions ?? []).toEqual(browser === 'chrome' ? ['offscreen'] : []);
  });

  test('suggests at most four keys: Chrome refuses an extension with five', async () => {
    const keys = Object.values((await manifestFor(browser)).commands ?? {}).filter((command) => command.suggested_key);
    expect(keys.length).toBeLessThanOrEqual(4);
  });

  test('lets no page load its files', async () => {
    expect(await manifestFor(browser)).not.toHaveProperty('web_accessible_resources');
  });

  test('lets its own pages run and load nothing but its own files', async () => {
    const { content_security_policy: policy } = await manifestFor(browser);
    const rules = (policy as { extension_pages: string }).extension_pages;
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("script-src 'self';");
    expect(rules).not.toMatch(/unsafe|\*|http:/);
  });
});

test('Firefox is told that no data is collected, and knows the extension by a fixed id', async () => {
  const { browser_specific_settings: settings } = await manifestFor('firefox');
  expect(settings?.gecko?.id).toMatch(/^\{[0-9a-f-]{36}\}$/);
  expect(settings?.gecko).toMatchObject({ data_collection_permissions: { required: ['none'] } });
});

test('an unpacked Chrome build keeps its origin wherever its folder is', async () => {
  expect((await manifestFor('chrome')).key).toMatch(/^MIIB/);
});
