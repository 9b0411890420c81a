import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../src/pages/shared/read-file';

const file = (name: string, content: BlobPart, type = 'text/plain') => new File([content], name, { type });

describe('a file as a source', () => {
  test('text and HTML are read as they are', async () => {
    expect(await readSourceFile(file('a.txt', 'Äpfel “and” pears'))).toEqual({
      name: 'a.txt',
      type: 'text/plain',
      content: 'Äpfel “and” pears',
      address: null,
    });
    expect((await readSourceFile(file('A.HTML', '<p>x', 'text/html'))).content).toBe('<p>x');
  });

  test('malformed UTF-8 is refused, with what to do', async () => {
    const latin1 = file('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
    await expect(readSourceFile(latin1)).rejects.toThrow(
      /“latin\.txt” is not valid UTF-8.*Save it as UTF-8/s,
    );
  });

  test('binary data in a text file is refused', async () => {
    await expect(readSourceFile(file('a.txt', 'a\0b'))).rejects.toThrow(/binary data/);
  });

  test('an empty file, another kind and a huge one are refused', async () => {
    await expect(readSourceFile(file('a.md', ''))).rejects.toThrow(/“a\.md” is empty/);
    await expect(readSourceFile(file('a.pdf', 'x'))).rejects.toThrow(/\.html, \.txt and \.md/);
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
