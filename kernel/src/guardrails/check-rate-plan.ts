import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { Violation } from '../quote/evaluation-schema.ts';

/** What of a plan the kernel cannot price, or the engine cannot bill. A plan with a block is refused by the import. */
export function checkRatePlan(plan: RatePlan, capabilities: EngineCapabilities): Violation[] {
  return plan.charges.flatMap((charge, at) =>
    capabilities.models.includes(charge.model)
      ? []
      : [
          {
            code: 'engine_model_unsupported',
            severity: 'block' as const,
            path: `charges[${at}].model`,
            chargeId: charge.id,
            message: `${charge.name}: the billing engine cannot invoice the ${charge.model} model.`,
            evidence: { model: charge.model }
          }
        ]
  );
}
