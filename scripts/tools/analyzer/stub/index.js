// Takes the place of engines we do not run (ApexGuru needs an org, UI bundle does not concern us) and some mirrors do not carry.
const { EnginePluginV1 } = require('@salesforce/code-analyzer-engine-api');

class NoEngine extends EnginePluginV1 {
  getAvailableEngineNames() {
    return [];
  }
  async createEngine() {
    throw new Error('This engine is left out.');
  }
  async createEngineConfig() {
    return {};
  }
}

exports.createEnginePlugin = () => new NoEngine();
