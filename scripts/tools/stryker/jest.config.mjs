// The kernel's project alone, for Stryker. Left out are the laws, which are slow for thousands of runs and draw other cases
// each time, and the tests that compare the source with its own committed bundle: they find any change, and prove nothing.
import config from '../../../jest.node.config.mjs';

const kernel = config.projects.find(({ displayName }) => displayName === 'kernel');

export default {
  ...kernel,
  testPathIgnorePatterns: ['/node_modules/', 'laws\\.test\\.ts$', '/browser[^/]*\\.test\\.ts$']
};
