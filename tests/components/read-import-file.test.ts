import { expect, test } from 'vitest';
import { listImportParts } from '@/components/read-import-file';
import { packTexts } from '@/lib/export/backup-archive';

test('an archive that macOS packed anew is read without the files it puts beside each', async () => {
  async function* packed() {
    yield { name: 'backup/speechmark-0001.json', text: '{}' };
    yield { name: '__MACOSX/backup/._speechmark-0001.json', text: '\0\u0005\u0016\u0007' };
  }
  const archive = new File([await packTexts(packed())], 'backup.zip');
  expect((await listImportParts([archive])).map(({ name }) => name)).toEqual([
    'backup.zip: backup/speechmark-0001.json',
  ]);
});
