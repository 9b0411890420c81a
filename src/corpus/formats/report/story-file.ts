import type { Story } from '../../../engine/story/schema';
import type { DeskFile, Say, StoryFormat } from '../../../protocol';
import { fileName } from './file-name';
import { storyCsv } from './story-csv';
import { storyHtml } from './story-html';

const WRITERS: Record<StoryFormat, { ending: string; type: string; write(story: Story, say: Say): string }> =
  {
    html: { ending: 'html', type: 'text/html', write: storyHtml },
    csv: { ending: 'csv', type: 'text/csv', write: storyCsv },
    json: {
      ending: 'json',
      type: 'application/json',
      write: (story) => `${JSON.stringify(story, null, 2)}\n`,
    },
  };

/**
 * Writes a story as a file, in the words of `say`, named by its first page: its ending tells it from a report of that.
 */
export function storyFile(format: StoryFormat, story: Story, say: Say): DeskFile {
  const { ending, type, write } = WRITERS[format];
  const [first] = story.pages;
  return {
    name: `${fileName(first?.title ?? '', first?.date ?? null)}.story.${ending}`,
    type,
    text: write(story, say),
  };
}
