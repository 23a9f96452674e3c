// Version 0.22 of the flow engine was built against an engine API that still exported createTempDir; 0.42 does not.
const utils = require('@salesforce/code-analyzer-engine-api/utils');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

utils.createTempDir ??= async (parent) => fs.promises.mkdtemp(path.join(parent ?? os.tmpdir(), 'code-analyzer-'));
