import type { Evaluation } from '@plumbline/kernel';
import { ApiError } from '../platform/http/api-error.ts';

/** What the browser computed and shows to the rep. */
export interface ExpectedFigures {
  readonly catalogVersion?: number | undefined;
  readonly expectedFingerprint?: string | undefined;
  /** Total contract value, decimal string. */
  readonly expectedTotal?: string | undefined;
}

/**
 * Browser and service run the same kernel: with the same catalog they agree. Another catalog version is an everyday matter
 * (reload and look again); the same version with other figures is a defect, so both sides' figures are shown.
 * @throws ApiError catalog_changed or figures_differ (409)
 */
export function compareFigures(evaluation: Evaluation, expected: ExpectedFigures): void {
  const { fingerprint, priced, catalogVersion } = evaluation;
  const fingerprintDiffers = expected.expectedFingerprint !== undefined && expected.expectedFingerprint !== fingerprint;
  const totalDiffers = expected.expectedTotal !== undefined && expected.expectedTotal !== priced.totals.tcv;
  if (!fingerprintDiffers && !totalDiffers) return;
  const details = {
    browser: {
      ...(expected.expectedFingerprint === undefined ? {} : { fingerprint: expected.expectedFingerprint }),
      ...(expected.expectedTotal === undefined ? {} : { tcv: expected.expectedTotal }),
      ...(expected.catalogVersion === undefined ? {} : { catalogVersion: expected.catalogVersion })
    },
    service: { fingerprint, tcv: priced.totals.tcv, catalogVersion }
  };
  if (expected.catalogVersion !== undefined && expected.catalogVersion !== catalogVersion)
    throw new ApiError(
      'catalog_changed',
      `The catalog moved from version ${String(expected.catalogVersion)} to ${String(catalogVersion)}. Reload the quote and check its prices.`,
      { details }
    );
  throw new ApiError(
    'figures_differ',
    `The page and the service computed different figures: ${expected.expectedTotal ?? 'a total of its own'} and ${priced.totals.tcv}.`,
    { details }
  );
}
