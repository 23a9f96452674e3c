import { ApexRefusal } from '../syntax/refusal.ts';
import type { Position } from '../syntax/tree.ts';
import { substitute } from '../types/make-type.ts';
import type { ApexType, MethodDeclaration } from '../types/model.ts';
import { isSubtype } from '../types/subtype.ts';
import type { Code } from '../run/execution.ts';
import { conversionOf, convert } from './conversion.ts';
import type { Compiled } from './scope.ts';

export interface Choice {
  readonly method: MethodDeclaration;
  readonly args: readonly Code[];
  readonly returns: ApexType;
}

interface Candidate {
  readonly method: MethodDeclaration;
  readonly parameters: readonly ApexType[];
  readonly cost: number;
}

/** The overload whose parameters are nearest to the arguments. `target` fills in type parameters. @throws ApexRefusal when none fits. */
export function chooseOverload(
  methods: readonly MethodDeclaration[],
  args: readonly Compiled[],
  target: ApexType | null,
  name: string,
  at: Position
): Choice {
  const candidates = methods.map((method) => rate(method, args, target)).filter((one) => one !== null);
  const best = candidates.sort((a, b) => a.cost - b.cost || narrower(a, b))[0];
  if (!best) {
    const types = args.map((arg) => arg.type.text).join(', ');
    throw new ApexRefusal(at, `Method does not exist or incorrect signature: ${name}(${types})`);
  }
  const codes = args.map((arg, index) => convert(arg, best.parameters[index] ?? arg.type, at));
  return { method: best.method, args: codes, returns: fill(best.method.returns, target) };
}

function rate(method: MethodDeclaration, args: readonly Compiled[], target: ApexType | null): Candidate | null {
  if (method.parameters.length !== args.length) return null;
  const parameters = method.parameters.map((one) => fill(one.type, target));
  let cost = 0;
  for (const [index, arg] of args.entries()) {
    const wanted = parameters[index];
    const step = wanted && costOf(arg, wanted);
    if (step === null || step === undefined) return null;
    cost += step;
  }
  return { method, parameters, cost };
}

function costOf(arg: Compiled, wanted: ApexType): number | null {
  const conversion = conversionOf(arg.type, wanted);
  if (conversion) return conversion.cost;
  const row = arg.isQuery ? arg.type.args[0] : undefined;
  return row && isSubtype(row, wanted) ? 5 : null;
}

/** Of two that fit equally, the one whose parameters the other's could take: what null picks. */
const narrower = (a: Candidate, b: Candidate): number => Number(takes(a, b)) - Number(takes(b, a));

const takes = (wide: Candidate, narrow: Candidate): boolean =>
  narrow.parameters.every((one, index) => isSubtype(one, wide.parameters[index] ?? one));

/** `Self` in a library signature is the type the method is called on. */
function fill(type: ApexType, target: ApexType | null): ApexType {
  if (!target) return type;
  return substitute(type, [...target.declaration.typeParameters, 'Self'], [...target.args, target]);
}
