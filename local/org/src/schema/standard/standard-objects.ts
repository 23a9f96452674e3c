import type { ObjectDefinition } from '../definitions.ts';
import { SALES_OBJECTS } from './sales-objects.ts';
import { SETUP_OBJECTS } from './setup-objects.ts';

/** Every sObject an org has before its first deploy. */
export const STANDARD_OBJECTS: readonly ObjectDefinition[] = [...SETUP_OBJECTS, ...SALES_OBJECTS];
