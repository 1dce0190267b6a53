// The house as rules: who may import whom. Each name says what a violation breaks.
const RANK_1 = 'identity|directory|citizen|timing';
const RANK_3 = 'intake|dispatch|supervision|callback|ranking|notify|insight';
const SPECS = '\\.spec\\.ts$';
// Pure arithmetic and data; everything else from npm or Node has a clock, a disk or a network somewhere.
const PURE_PACKAGES = '^node_modules/(decimal\\.js|chinese-days|fast-check|@jest/globals)/|^node_modules/@types/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Under ESM with decorator metadata a circle crashes at load.',
      severity: 'error',
      // The generated client of the console is not ours to write.
      from: { pathNot: '^apps/web/src/client/' },
      to: { circular: true },
    },
    {
      name: 'rank-0-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/(workflow|platform)/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'rank-1-imports-rank-0',
      severity: 'error',
      from: { path: `^libs/(${RANK_1})/` },
      to: { path: '^(libs|apps)/', pathNot: '^libs/($1|workflow|platform)/' },
    },
    {
      name: 'rank-2-imports-ranks-0-and-1',
      severity: 'error',
      from: { path: '^libs/ticket/' },
      to: { path: '^(libs|apps)/', pathNot: `^libs/(ticket|workflow|platform|${RANK_1})/` },
    },
    {
      name: 'rank-3-imports-ranks-0-to-2-and-no-peer',
      severity: 'error',
      from: { path: `^libs/(${RANK_3})/` },
      to: { path: '^(libs|apps)/', pathNot: `^libs/($1|workflow|platform|${RANK_1}|ticket)/` },
    },
    {
      name: 'every-lib-has-a-rank',
      comment: 'A new lib gets its place in this file first.',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: `^libs/(workflow|platform|${RANK_1}|ticket|${RANK_3})/` },
    },
    {
      name: 'no-deep-import',
      comment: 'A lib is its index.ts to everybody else.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'no-deep-import-by-apps',
      severity: 'error',
      from: { path: '^(apps|bench|scripts|test)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'index-only-from-outside',
      comment: 'Inside a lib files import each other; through the index they would make a circle.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/$1/index\\.ts$' },
    },
    {
      name: 'core-is-pure',
      comment: 'Rules never read clock, configuration, random numbers or the database.',
      severity: 'error',
      from: { path: '^libs/[^/]+/core/', pathNot: SPECS },
      to: { pathNot: `^libs/([^/]+/core/|workflow/)|${PURE_PACKAGES}` },
    },
    {
      name: 'core-stays-in-its-lib',
      severity: 'error',
      from: { path: '^libs/([^/]+)/core/' },
      to: { path: '^libs/[^/]+/core/', pathNot: '^libs/$1/core/' },
    },
    {
      name: 'workflow-is-pure',
      severity: 'error',
      from: { path: '^libs/workflow/', pathNot: SPECS },
      to: { pathNot: `^libs/workflow/|${PURE_PACKAGES}` },
    },
    {
      name: 'api-knows-no-entity',
      comment: 'Controllers answer DTOs; a column must be free to change.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'libs-know-no-http',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^node_modules/(fastify|@fastify|@nestjs/(platform-fastify|swagger|throttler))/' },
    },
    {
      name: 'console-knows-the-workflow-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps)/', pathNot: '^(apps/web/|libs/workflow/)' },
    },
    {
      name: 'products-do-not-need-test-tools',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: SPECS },
      to: { path: '^test/|^node_modules/(@jest|jest|@nestjs/testing|fast-check)' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((\\.\\./)?dist|apps/web/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
