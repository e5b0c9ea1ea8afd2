// Properties: tests over what fast-check makes up. `npm run test:properties`.
module.exports = { ...require('./.mocharc.json'), spec: require('./scripts/testing/specs.cjs').properties, parallel: true, jobs: 2 };
