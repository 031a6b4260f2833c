import type { Calibration, CalibrationBin, RiskPoint } from '../../generated/evaluation.ts';

/** A value with the confidence it was given, in [0, 1], and whether it was right. */
export interface JudgedValue {
  readonly confidence: number;
  readonly right: boolean;
}

/** Values of one confidence. */
interface Tie {
  readonly confidence: number;
  values: number;
  right: number;
}

/** A point of the curve with its coverage in whole percent, rounded down. */
interface Step {
  readonly percent: number;
  readonly point: RiskPoint;
}

/** Lower ends of the ten bins. */
const EDGES = Array.from({ length: 10 }, (_, bin) => bin / 10);
const MOST_POINTS = 101;

/**
 * How far the confidences can be believed; the order of the values does not matter. `precision` and errors are 0 and the lists empty
 * where there are no values.
 *
 * - `expectedError`: over ten bins of equal width, the mean distance between mean confidence and precision, weighted by values.
 * - `curve`: one point per distinct confidence, the highest first. Of more than 101 points the first stays, and for every whole percent
 *   of coverage the first that reaches it, so the last stays too.
 * - `acceptable`: the largest coverage, over all distinct confidences, with a precision of at least `target`; 0 where there is none.
 *
 * Source: Guo et al. 2017 (calibration error), Geifman & El-Yaniv 2017 (risk and coverage).
 * @throws RangeError where a confidence or the target is outside [0, 1].
 */
export function calibrate(judged: readonly JudgedValue[], target = 0.98): Calibration {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`the target must be in [0, 1], not ${target}`);
  const ties = tieValues(judged);
  const steps = toSteps(ties, judged.length);
  const bins = toBins(ties);
  return {
    values: judged.length,
    precision: steps.at(-1)?.point.precision ?? 0,
    expectedError: bins.reduce((sum, bin) => sum + (bin.values / judged.length) * Math.abs(bin.precision - bin.confidence), 0),
    bins,
    curve: thin(steps),
    acceptable: steps.findLast(({ point }) => point.precision >= target)?.point.coverage ?? 0,
    target,
  };
}

/** The values by their confidence, the highest first. */
function tieValues(judged: readonly JudgedValue[]): Tie[] {
  const ties = new Map<number, Tie>();
  for (const { confidence, right } of judged) {
    if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`a confidence must be in [0, 1], not ${confidence}`);
    const tie = ties.get(confidence) ?? { confidence, values: 0, right: 0 };
    tie.values += 1;
    tie.right += right ? 1 : 0;
    ties.set(confidence, tie);
  }
  return [...ties.values()].sort((a, b) => b.confidence - a.confidence);
}

/** The bins that hold values, the lowest first. */
function toBins(ties: readonly Tie[]): CalibrationBin[] {
  return EDGES.flatMap((from, bin) => {
    const to = (bin + 1) / 10;
    const inside = ties.filter((tie) => tie.confidence >= from && (tie.confidence < to || bin === EDGES.length - 1));
    let values = 0,
      right = 0,
      confidence = 0;
    for (const tie of inside) {
      values += tie.values;
      right += tie.right;
      // A running mean: a bin of a single confidence has exactly that.
      confidence += (tie.confidence - confidence) * (tie.values / values);
    }
    return values === 0 ? [] : [{ from, to, values, confidence, precision: right / values }];
  });
}

/** Coverage and precision at every distinct confidence, the highest first. */
function toSteps(ties: readonly Tie[], all: number): Step[] {
  let values = 0,
    right = 0;
  return ties.map((tie) => {
    values += tie.values;
    right += tie.right;
    return {
      percent: Math.floor((100 * values) / all),
      point: { confidence: tie.confidence, coverage: values / all, precision: right / values },
    };
  });
}

/** At most 101 of the points: the first, and the first that reaches each whole percent of coverage. */
function thin(steps: readonly Step[]): RiskPoint[] {
  const kept = steps.length <= MOST_POINTS ? steps : steps.filter((step, index) => step.percent !== steps[index - 1]?.percent);
  return kept.map((step) => step.point);
}
