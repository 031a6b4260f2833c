import type { Duration } from '../../context/durations.ts';
import type { FollowUpCode, FollowUpValue } from '../../generated/report.ts';

/** The value of an observation; of an enumeration of lengths the last. */
export function toValue(code: FollowUpCode | null, duration: Duration | null): FollowUpValue {
  return valueOf(code, duration, duration?.anchor ?? 'unstated');
}

/** The value of a code and a time. */
export function valueOf(
  code: FollowUpCode | null,
  time: { readonly months: number; readonly comparator: FollowUpValue['comparator'] } | null,
  anchor: FollowUpValue['anchor'],
): FollowUpValue {
  return {
    durationMonths: time ? Math.round(time.months * 100) / 100 : null,
    comparator: time?.comparator ?? null,
    anchor,
    vitalStatus: code === null || code === 'LFU' ? 'unknown' : code.startsWith('D') ? 'dead' : 'alive',
    diseaseStatus: code === 'NED' ? 'none' : code === 'AWD' || code === 'DOD' ? 'with-disease' : 'unknown',
    code,
  };
}
