import { say } from '../../../platform';
import { MAX_COMMENT, MAX_RATING } from '../../../protocol';
import { useDesk } from './desk-context';
import { Typed } from './typed';

interface RemarksProps {
  /** An id; null for the page as a whole. */
  note: string | null;
  comment: string;
  rating: string;
}

/** What a reviewer says of a note or of the page, in their own words. */
export function Remarks({ note, comment, rating }: RemarksProps) {
  const desk = useDesk();
  return (
    <>
      <Typed
        label={say('deskComment')}
        name={note === null ? 'whole-comment' : 'comment'}
        value={comment}
        longest={MAX_COMMENT}
        lines
        onTyped={(typed, continues) => desk.act({ step: 'comment', note, comment: typed }, continues)}
      />
      <Typed
        label={say('deskRating')}
        hint={say('deskRatingHint')}
        name={note === null ? 'whole-rating' : 'rating'}
        value={rating}
        longest={MAX_RATING}
        onTyped={(typed, continues) => desk.act({ step: 'rate', note, rating: typed }, continues)}
      />
    </>
  );
}
