import { EventEmitter } from 'node:events';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { JobResults, Job } from './jobs.ts';
import { WorkerPool, type PoolEvents } from './worker-pool.ts';

type JobOf<K extends Job['kind']> = Omit<Extract<Job, { kind: K }>, 'kind'>;

interface EngineEvents {
  /** Events that were committed to event_log, in the order of their commits. */
  published: [events: readonly PublishedEvent[]];
  /** A deploy was kept: schema and metadata are new. */
  deployed: [];
}

/** Everything that writes or runs Apex, carried out by the workers. */
export class Engine extends EventEmitter<EngineEvents> {
  readonly #pool: WorkerPool;

  private constructor(pool: WorkerPool) {
    super();
    this.#pool = pool;
  }

  /** @param file the org's SQLite file */
  static async start(file: string, size: number, onDefect: PoolEvents['onDefect']): Promise<Engine> {
    const ready: { engine?: Engine } = {};
    const pool = await WorkerPool.start(file, size, {
      onDefect,
      onPublished: (events) => ready.engine?.emit('published', events)
    });
    ready.engine = new Engine(pool);
    return ready.engine;
  }

  dml(job: JobOf<'dml'>): Promise<JobResults['dml']> {
    return this.#pool.run({ kind: 'dml', ...job });
  }

  publish(job: JobOf<'publish'>): Promise<JobResults['publish']> {
    return this.#pool.run({ kind: 'publish', ...job });
  }

  rest(job: JobOf<'rest'>): Promise<JobResults['rest']> {
    return this.#pool.run({ kind: 'rest', ...job });
  }

  invokeApex(job: JobOf<'invoke-apex'>): Promise<JobResults['invoke-apex']> {
    return this.#pool.run({ kind: 'invoke-apex', ...job });
  }

  runApexTests(job: JobOf<'run-tests'>): Promise<JobResults['run-tests']> {
    return this.#pool.run({ kind: 'run-tests', ...job });
  }

  deliverEvents(job: JobOf<'deliver-events'>): Promise<JobResults['deliver-events']> {
    return this.#pool.run({ kind: 'deliver-events', ...job });
  }

  async deploy(job: JobOf<'deploy'>): Promise<JobResults['deploy']> {
    const result = await this.#pool.run({ kind: 'deploy', ...job });
    if (result.kept) {
      await this.reload();
      this.emit('deployed');
    }
    return result;
  }

  /** Lets every worker take over what was deployed. They also look before each job; this saves the next caller the wait. */
  reload(): Promise<void> {
    return this.#pool.runOnAll({ kind: 'reload' });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
