import { useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import { plainClick } from '../plain-click';
import { spanSearch } from './searches';
import type { Span } from './spans';
import { spanWords } from './words';

const HEIGHT = 140;
/** What is not nothing is seen. */
const LEAST = 2;

interface ColumnsProps {
  label: string;
  /** At least one. */
  spans: Span[];
  onSearch: (query: string) => void;
}

/** Documents over time, a column a month or a year. One stop for Tab, arrows and Home/End between the columns. */
export function Columns({ label, spans, onSearch }: ColumnsProps) {
  const [at, setAt] = useState(spans.length - 1);
  const plot = useRef<SVGSVGElement>(null);
  const most = Math.max(...spans.map(({ documents }) => documents), 1);
  const isOfYears = spans[0]?.of.length === 4;
  const percent = (columns: number) => `${(100 * columns) / spans.length}%`;

  const move = (event: KeyboardEvent) => {
    const last = spans.length - 1;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    setAt(to);
    plot.current?.querySelectorAll<SVGAElement>('a')[to]?.focus();
  };

  return (
    <figure onKeyDown={move}>
      <figcaption class="small soft">
        {isOfYears ? say.count('statisticsPerYear', most) : say.count('statisticsPerMonth', most)}
      </figcaption>
      <svg class="columns" height={HEIGHT} ref={plot}>
        <title>{label}</title>
        {spans.map(({ of, documents }, column) => {
          const height = documents === 0 ? 0 : Math.max(LEAST, (HEIGHT * documents) / most);
          const query = spanSearch(of) ?? '';
          const words = say('statisticsShare', {
            documents: say.count('libraryDocuments', documents),
            name: spanWords(of),
          });
          return (
            <a
              key={of}
              href={`?search=${encodeURIComponent(query)}`}
              aria-label={words}
              tabindex={column === at ? 0 : -1}
              onClick={plainClick(() => onSearch(query))}
              onFocus={() => setAt(column)}
            >
              <title>{words}</title>
              <rect class="column-room" x={percent(column)} width={percent(1)} height={HEIGHT} />
              <rect
                class="bar"
                x={percent(column + 0.1)}
                y={HEIGHT - height}
                width={percent(0.8)}
                height={height}
              />
            </a>
          );
        })}
      </svg>
      <p class="column-ends small soft">
        <bdi>{spanWords(spans[0]?.of ?? '', true)}</bdi>
        {spans.length > 1 && <bdi>{spanWords(spans.at(-1)?.of ?? '', true)}</bdi>}
      </p>
    </figure>
  );
}
