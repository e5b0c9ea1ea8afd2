// Tests that start programs, or see how far one can go. `npm run test:limits`.
module.exports = { ...require('./.mocharc.json'), spec: require('./scripts/testing/specs.cjs').limits };
