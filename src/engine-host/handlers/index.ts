import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';
import { checkArticle } from './check-article';
import { checkAsks } from './check-asks';
import { checkCompare } from './check-compare';
import { checkJudged } from './check-judged';
import { clockHandlers } from './clock';
import { collectionHandlers } from './collections';
import { corpusAdd } from './corpus-add';
import { corpusDelete } from './corpus-delete';
import { corpusDescribe, corpusProvenance } from './corpus-describe';
import { corpusDocument } from './corpus-document';
import { corpusList } from './corpus-list';
import { corpusReopen } from './corpus-reopen';
import { corpusRestore } from './corpus-restore';
import { corpusDeleteAll, corpusFound, corpusRestoreAll } from './corpus-selected';
import { corpusStatistics } from './corpus-statistics';
import { corpusStatus } from './corpus-status';
import { deskHandlers } from './desk';
import { exportHandlers } from './exports';
import { feedHandlers } from './feeds';
import { importHandlers } from './imports';
import { matchExplain } from './match-explain';
import { matchOpening } from './match-opening';
import { packHandlers } from './packs';
import { reviewFileHandlers } from './review-files';
import { reviewHandlers } from './reviews';
import { safetyHandlers } from './safety';
import { sourcesSay } from './sources-say';
import { storyHandlers } from './story';

export const handlers: { [N in WorkerCallName]: Handler<N> } = {
  'match.opening': matchOpening,
  'match.explain': matchExplain,
  'check.article': checkArticle,
  'check.compare': checkCompare,
  'check.asks': checkAsks,
  'check.judged': checkJudged,
  'sources.say': sourcesSay,
  'corpus.status': corpusStatus,
  'corpus.statistics': corpusStatistics,
  'corpus.list': corpusList,
  'corpus.document': corpusDocument,
  'corpus.provenance': corpusProvenance,
  'corpus.describe': corpusDescribe,
  'corpus.add': corpusAdd,
  'corpus.delete': corpusDelete,
  'corpus.restore': corpusRestore,
  'corpus.reopen': corpusReopen,
  'corpus.found': corpusFound,
  'corpus.deleteAll': corpusDeleteAll,
  'corpus.restoreAll': corpusRestoreAll,
  ...clockHandlers,
  ...collectionHandlers,
  ...deskHandlers,
  ...exportHandlers,
  ...feedHandlers,
  ...importHandlers,
  ...packHandlers,
  ...reviewFileHandlers,
  ...reviewHandlers,
  ...safetyHandlers,
  ...storyHandlers,
};
