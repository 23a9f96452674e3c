/** Entry of the worker thread that builds: compiling takes seconds and must not hold up HTTP and gRPC. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AppSource, buildApp } from './build-app.ts';
import { buildVendor } from './build-vendor.ts';

export type BuildOrder =
  | { readonly kind: 'vendor'; readonly outDir: string; readonly baseUrl: string }
  | { readonly kind: 'app'; readonly outDir: string; readonly source: AppSource };

/** Why a build failed, in the compiler's words. */
export interface BuildFailure {
  readonly message: string;
  /** Path relative to the bundles, for example `quoteTotal/quoteTotal.html`. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export type BuildAnswer = { readonly ok: true } | { readonly ok: false; readonly failure: BuildFailure };

interface CompilerError extends Error {
  readonly id?: string;
  readonly filename?: string;
  readonly location?: { readonly line?: number; readonly column?: number };
}

function describe(error: CompilerError, bundles: string): BuildFailure {
  const file = error.filename ?? error.id;
  const relative = file?.split('?')[0]?.replace(`${bundles}/`, '');
  return {
    message: error.message.replaceAll(`${bundles}/`, ''),
    ...(relative !== undefined && { file: relative }),
    ...(error.location?.line !== undefined && { line: error.location.line }),
    ...(error.location?.column !== undefined && { column: error.location.column })
  };
}

async function build(order: BuildOrder): Promise<BuildAnswer> {
  try {
    if (order.kind === 'vendor') await buildVendor(order.outDir, order.baseUrl);
    else await buildApp(order.source, order.outDir);
    return { ok: true };
  } catch (error) {
    const bundles = order.kind === 'app' ? order.source.bundles : '';
    return { ok: false, failure: describe(error as CompilerError, bundles) };
  }
}

parentPort?.postMessage(await build(workerData as BuildOrder));
