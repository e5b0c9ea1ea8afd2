// Unit tests: all but the limits and the properties, two files at a time. `npm run test:unit`.
module.exports = { ...require('./.mocharc.json'), spec: require('./scripts/testing/specs.cjs').unit, parallel: true, jobs: 2 };
