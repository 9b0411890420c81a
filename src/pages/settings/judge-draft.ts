import { type JudgeSettings, USUAL_ADDRESS } from '../../settings';

/** Whether both describe the same judge. */
export function isSameJudge(one: JudgeSettings, other: JudgeSettings): boolean {
  return (
    one.use === other.use &&
    one.protocol === other.protocol &&
    one.address === other.address &&
    one.model === other.model
  );
}

/** With another protocol comes its usual address, unless the user has entered one. */
export function withProtocol(judge: JudgeSettings, protocol: JudgeSettings['protocol']): JudgeSettings {
  const isUsual = judge.address === USUAL_ADDRESS[judge.protocol];
  return { ...judge, protocol, address: isUsual ? USUAL_ADDRESS[protocol] : judge.address };
}
