import { say } from '../../platform';
import { Masthead } from '../../ui/brand';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';

/** The fact-checker's desk. */
function Desk() {
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>{say('library')}</a>
      </Masthead>
      <h1>{say('desk')}</h1>
    </main>
  );
}

mount(Desk, 'desk');
