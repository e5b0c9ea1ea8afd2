// Unit tests: all but the properties. `npm run test:unit`.
module.exports = { ...require('./.mocharc.json'), spec: require('./scripts/testing/specs.cjs').unit };
