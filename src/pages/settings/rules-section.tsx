import { RULES } from '../../card/rules';
import { kindLabel } from '../../card/words';
import type { Kind } from '../../engine/record';
import { say } from '../../platform';
import {
  type ChangeDismissals,
  type Dismissal,
  dismissalOfRule,
  withDismissal,
  withoutDismissal,
} from '../../settings';
import { Switch } from '../../ui/switch';

interface RulesSectionProps {
  dismissals: readonly Dismissal[];
  onChange: ChangeDismissals;
}

/** Every rule by its kind, each with a switch. One that is off here is one that was dismissed. */
export function RulesSection({ dismissals, onChange }: RulesSectionProps) {
  const off = new Set(dismissals.filter(({ scope }) => scope === 'rule').map(({ rule }) => rule));
  const change = (rule: string, on: boolean) => {
    const one = dismissalOfRule(rule, new Date());
    onChange((now) => (on ? withoutDismissal(now, one) : withDismissal(now, one)));
  };
  return (
    <section class="panel stack" aria-labelledby="rules">
      <div class="stack-tight">
        <h2 id="rules">{say('rulesTitle')}</h2>
        <p>{say('rulesAbout')}</p>
      </div>
      <div class="rules">
        {kinds().map(({ kind, rules }) => {
          const offHere = rules.filter(({ id }) => off.has(id)).length;
          return (
            <details key={kind}>
              <summary>
                {kindLabel(kind, say)}{' '}
                <span class="small soft">
                  {offHere === 0
                    ? say.count('rulesOn', rules.length)
                    : say.count('rulesOff', rules.length, { off: offHere })}
                </span>
              </summary>
              <ul>
                {rules.map(({ id, words }) => (
                  <li key={id}>
                    <Switch on={!off.has(id)} onChange={(on) => change(id, on)}>
                      {say(words)}
                    </Switch>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </section>
  );
}

/** The kinds in the order of the table, each with its rules. */
function kinds() {
  const rules = Object.entries(RULES).map(([id, rule]) => ({ id, ...rule }));
  const order = [...new Set(rules.map(({ kind }): Kind => kind))];
  return order.map((kind) => ({ kind, rules: rules.filter((rule) => rule.kind === kind) }));
}
