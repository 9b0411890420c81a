import { FEED_INTERVALS, type FeedInterval } from '../../../../protocol';
import { intervalWords } from './words';

interface IntervalChoiceProps {
  label?: string;
  chosen: FeedInterval;
  onChoose: (interval: FeedInterval) => void;
  id?: string;
}

/** A menu of how often a feed is looked at. */
export function IntervalChoice({ label, chosen, onChoose, id }: IntervalChoiceProps) {
  return (
    <select
      class="input feed-menu"
      id={id}
      aria-label={label}
      value={chosen}
      onChange={({ currentTarget }) => {
        const interval = FEED_INTERVALS.find((one) => one === currentTarget.value);
        if (interval !== undefined) onChoose(interval);
      }}
    >
      {FEED_INTERVALS.map((one) => (
        <option key={one} value={one}>
          {intervalWords(one)}
        </option>
      ))}
    </select>
  );
}
