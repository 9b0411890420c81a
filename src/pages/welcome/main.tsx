import './welcome.css';
import '../../card/family.css';
import { say } from '../../platform';
import { Masthead } from '../../ui/brand';
import { mount } from '../shared/mount';
import { libraryLink, PAGES } from '../shared/paths';
import { useCorpusStatus } from '../shared/use-corpus-status';
import { Example } from './example';
import { Keys } from './keys';
import { Ways } from './ways';

/** The first steps, on one screen. */
function Welcome() {
  return (
    <main class="sheet welcome">
      <Masthead>
        <nav class="row">
          <a href={libraryLink()}>{say('library')}</a>
          <a href={`/${PAGES.settings}`}>{say('settings')}</a>
        </nav>
      </Masthead>
      <div class="stack">
        <div class="stack-tight">
          <h1>{say('welcomeTitle')}</h1>
          <p class="lead">{say('welcomeAbout')}</p>
        </div>
        <Example />
        <div class="steps">
          <Compare />
          <FirstSource />
          <Ways />
        </div>
        <div class="steps">
          <Keys />
          <p class="privacy">{say('welcomePrivacy')}</p>
        </div>
      </div>
    </main>
  );
}

function Compare() {
  return (
    <section class="panel stack-tight" aria-labelledby="compare">
      <h2 id="compare">{say('welcomeCompare')}</h2>
      <ol class="numbered">
        <li>{say('welcomeCompareOpen')}</li>
        <li>{say('welcomeCompareClick')}</li>
        <li>{say('welcomeCompareChoose', { compare: say('compareWith') })}</li>
      </ol>
      <p class="small soft">{say('welcomeDesk', { desk: say('popupDesk') })}</p>
    </section>
  );
}

function FirstSource() {
  const { status } = useCorpusStatus();
  return (
    <section class="panel stack-tight" aria-labelledby="source">
      <h2 id="source">{say('welcomeSource')}</h2>
      <ol class="numbered">
        <li>{say('welcomeSourceOpen')}</li>
        <li>{say('welcomeSourceChoose', { add: say('addThisPage') })}</li>
        <li>{say('welcomeSourceThen')}</li>
      </ol>
      <p>
        <a class="button" href={libraryLink()}>
          {say('welcomeLibrary')}
        </a>
      </p>
      {status.state === 'ready' && <p class="small soft">{say.count('welcomeStarter', status.documents)}</p>}
    </section>
  );
}

mount(Welcome, 'welcomeTitle');
