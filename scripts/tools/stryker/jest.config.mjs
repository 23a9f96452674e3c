// The kernel's project with one test file, for Stryker. Tests that start another process cannot find a mutant in this one.
import config from '../../../jest.node.config.mjs';

const kernel = config.projects.find(({ displayName }) => displayName === 'kernel');

export default {
  ...kernel,
  roots: [`${kernel.rootDir}`, import.meta.dirname],
  testMatch: [`${import.meta.dirname}/kernel.test.mjs`],
  testNamePattern: '^(?!the command )'
};
