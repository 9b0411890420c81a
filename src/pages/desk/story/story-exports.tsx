import { useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { type PlainKey, STORY_FORMATS, type Story, type StoryFormat } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { save } from '../../shared/save';

const FORMAT: Record<StoryFormat, PlainKey> = {
  html: 'deskFormatHtml',
  csv: 'deskFormatTable',
  json: 'deskFormatStory',
};

/** What a story can leave as. */
export function StoryExports({ story }: { story: Story }) {
  const [said, setSaid] = useState<string | null>(null);
  const write = async (format: StoryFormat) => {
    setSaid(null);
    try {
      const { name, type, text } = await send('desk.storyFile', { story, format });
      save(new Blob([text], { type }), name);
      setSaid(say('deskExported', { name }));
    } catch (error) {
      setSaid(messageOf(error));
    }
  };
  return (
    <p class="row">
      {STORY_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="button button-small"
          data-format={format}
          onClick={() => write(format)}
        >
          {say(FORMAT[format])}
        </button>
      ))}
      <span class="small foreign" role="status">
        {said}
      </span>
    </p>
  );
}
