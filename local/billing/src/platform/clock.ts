/** The only source of "now", so that tests can move time. */
export type Clock = () => Date;

/** The calendar day at an instant, in UTC: YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
