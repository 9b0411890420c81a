import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../src/pages/shared/read-file';

const file = (name: string, content: BlobPart, type = 'text/plain') => new File([content], name, { type });

describe('a file as a source', () => {
  test('its bytes go as they are, whatever they mean', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);
    const { content, ...raw } = await readSourceFile(file('A.PDF', bytes, 'application/pdf'));
    expect(raw).toEqual({ name: 'A.PDF', type: 'application/pdf', address: null });
    expect(content).toEqual({ base64: Buffer.from(bytes).toString('base64') });
  });

  test('an empty file, another kind and a huge one are refused', async () => {
    await expect(readSourceFile(file('a.md', ''))).rejects.toThrow(/“a\.md” is empty/);
    await expect(readSourceFile(file('a.odt', 'x'))).rejects.toThrow(/\.pdf, \.docx, \.html, \.txt and \.md/);
    const huge = { ...file('a.txt', 'x'), name: 'a.txt', size: 25_000_000 };
    await expect(readSourceFile({ ...huge, arrayBuffer: () => Promise.reject() })).rejects.toThrow(
      /25 MB; Plumbline reads at most 20 MB/,
    );
  });

  test('a file that went away is said', async () => {
    const gone = {
      name: 'a.txt',
      type: '',
      size: 5,
      arrayBuffer: () => Promise.reject(new Error('NotFound')),
    };
    await expect(readSourceFile(gone)).rejects.toThrow(/could not be read/);
  });
});
