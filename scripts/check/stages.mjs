import { inProject } from '../lib/paths.mjs';
import { countPlaywright, countRounds, countVitest } from './counts.mjs';

/**
 * One stage of `npm test`: an npm script, run as a person would run it.
 * @typedef {object} Stage
 * @property {string} title
 * @property {string} script in package.json
 * @property {{ file: string, count: (report: any) => import('./counts.mjs').Counts }} [tests] where it reports its tests
 */

/** The stages that fail quickest come first. @type {readonly Stage[]} */
export const checkStages = [
  { title: 'set-up', script: 'setup' },
  { title: 'format', script: 'format:check' },
  { title: 'lint', script: 'lint' },
  { title: 'types', script: 'types' },
  { title: 'dead code', script: 'dead-code' },
  { title: 'unit tests', script: 'unit', tests: { file: inProject('test-results', 'unit.json'), count: countVitest } },
  { title: 'build', script: 'build' },
];

/** @type {readonly Stage[]} */
export const testStages = [
  ...checkStages,
  {
    title: 'mutations',
    script: 'test:mutations',
    tests: { file: inProject('test-results', 'mutations.json'), count: countRounds },
  },
  {
    title: 'power cuts',
    script: 'test:power-cuts',
    tests: { file: inProject('test-results', 'power-cuts.json'), count: countRounds },
  },
  {
    title: 'bit flips',
    script: 'test:bit-flips',
    tests: { file: inProject('test-results', 'bit-flips.json'), count: countRounds },
  },
  {
    title: 'faults',
    script: 'test:faults',
    tests: { file: inProject('test-results', 'faults.json'), count: countRounds },
  },
  {
    title: 'a weekend offline',
    script: 'test:weekend',
    tests: { file: inProject('test-results', 'weekend.json'), count: countRounds },
  },
  {
    title: 'end to end',
    script: 'e2e',
    tests: { file: inProject('test-results', 'e2e.json'), count: countPlaywright },
  },
];
