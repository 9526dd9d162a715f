import { type StoreRules, usualRules } from '#contract/store-rules.ts';

/** The built-in service knows its customers by their mobile. */
export const trainingRules: StoreRules = { ...usualRules, primaryIdentifiers: ['mobile'] };
