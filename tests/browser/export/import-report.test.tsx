import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ImportOutcome, ImportReport } from '@/components/ImportReport';
import { readImportFile } from '@/components/read-import-file';
import { LARGEST_IMPORT } from '@/lib/export/import-limit';
import { expectAccessible, setTheme, THEMES } from '../surfaces/expect-accessible';
import { findControl, render } from '../surfaces/render';

const fileName = 'claims.json';
const refused = (failure: Extract<ImportOutcome, { kind: 'refused' }>['failure']): ImportOutcome => ({
  kind: 'refused',
  fileName,
  failure,
});

const STATES: readonly (readonly [ImportOutcome, readonly string[]])[] = [
  [
    {
      kind: 'imported',
      fileName,
      speeches: 1,
      claims: 1200,
      links: 2,
      threads: 1,
      tags: 0,
      moved: 3,
      deleted: [],
      skipped: [],
    },
    [
      'was imported',
      '1 speech new',
      '1,200 claims new',
      '2 linked or dismissed',
      '1 thread new',
      '3 changes in it were dated in the future',
    ],
  ],
  [
    {
      kind: 'imported',
      fileName,
      speeches: 0,
      claims: 0,
      links: 0,
      threads: 0,
      tags: 0,
      moved: 0,
      deleted: [],
      skipped: [],
    },
    ['Everything in claims.json was here already'],
  ],
  [
    {
      ...{ kind: 'planned', fileName, speeches: 0, claims: 2, links: 0, threads: 0, tags: 3, moved: 0 },
      deleted: ['a', 'b'] as never[],
      skipped: [
        { what: '<i>not here</i>', reason: 'speech not in library' },
        { what: 'gone', reason: 'words not found' },
      ],
    },
    [
      'What claims.json would bring',
      '2 claims',
      '3 tags',
      '2 entries can’t be taken',
      '<i>not here</i>',
      'Nothing is stored yet',
    ],
  ],
  [
    {
      ...{ kind: 'planned', fileName, speeches: 0, claims: 0, links: 0, threads: 0, tags: 0, moved: 0, deleted: [] },
      skipped: [{ what: 'gone', reason: 'words not found' }],
    },
    ['Nothing in claims.json is new', '1 entry can’t be taken'],
  ],
  [refused({ kind: 'empty' }), ['was not imported', 'empty', 'Nothing was changed']],
  [refused({ kind: 'too large', size: 252_428_800 }), ['253 MB', '200 MB']],
  [refused({ kind: 'broken archive' }), ['The ZIP archive is damaged']],
  [refused({ kind: 'not JSON', line: 12, column: 3, detail: '' }), ['breaks off', 'Line 12, column 3']],
  [refused({ kind: 'not JSON', line: 1, column: 1, detail: '"<html>"' }), ['"<html>"']],
  [refused({ kind: 'not Speechmark' }), ['no Speechmark JSON']],
  [refused({ kind: 'newer version', version: 2, line: 3 }), ['newer Speechmark', 'version 2']],
  [
    refused({ kind: 'not understood', line: 7, column: 90, path: 'claims[0].id', detail: '<b>twice</b>' }),
    ['Line 7, column 90', 'claims[0].id', '<b>twice</b>'],
  ],
];

describe('ImportReport', () => {
  it.each(STATES)('%j', async (outcome, words) => {
    const root = render(<ImportReport outcome={outcome} onDismiss={() => undefined} />);
    for (const word of words) expect(root.textContent).toContain(word);
    expect(root.querySelector('b')).toBeNull();
    await expectAccessible(root);
  });

  it.each(THEMES)('is accessible in its two looks, %s', async (theme) => {
    setTheme(theme);
    for (const [outcome] of [STATES[0], STATES.at(-1)].filter((state) => state !== undefined)) {
      await expectAccessible(render(<ImportReport outcome={outcome} onDismiss={() => undefined} />));
    }
  });

  it('goes when it is dismissed', async () => {
    const onDismiss = vi.fn();
    render(
      <ImportReport
        outcome={{
          kind: 'imported',
          fileName,
          speeches: 1,
          claims: 1,
          links: 0,
          threads: 0,
          tags: 0,
          moved: 0,
          deleted: [],
          skipped: [],
        }}
        onDismiss={onDismiss}
      />,
    );
    await userEvent.click(findControl('Close'));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

describe('readImportFile', () => {
  it('does not open a file that is too large', async () => {
    const file = new File([new Uint8Array(LARGEST_IMPORT + 1)], fileName);
    const text = vi.spyOn(file, 'text');
    expect(await readImportFile(file)).toEqual({
      ok: false,
      failure: { kind: 'too large', size: LARGEST_IMPORT + 1 },
    });
    expect(text).not.toHaveBeenCalled();
  });

  it('names the line at fault', async () => {
    expect(await readImportFile(new File(['{\n"a": }'], fileName))).toMatchObject({
      failure: { kind: 'not JSON', line: 2 },
    });
  });
});
