import type { Product } from '../schema.ts';
import { seats } from './seats.ts';
import { services } from './services.ts';
import { metered } from './metered.ts';

/** The catalog a fresh engine starts with: a made-up cloud company at publicly known price points. Ids never change. */
export const NORTHWIND_CLOUD: Product[] = [...seats, ...metered, ...services];
export const SEED_EFFECTIVE_FROM = '2026-01-01';
