/** Who may import whom. views -> state -> engine -> schema; nothing points up. */
const layers = {
  years: [],
  schema: ['years'],
  engine: ['schema'],
  loading: ['engine', 'schema'],
  format: ['engine', 'schema'],
  i18n: ['engine', 'schema', 'loading'],
  exchange: ['engine', 'schema', 'format', 'i18n'],
  storage: ['schema'],
  builtin: ['engine', 'schema'],
  worker: ['engine', 'exchange'],
  state: [
    'worker',
    'years',
    'engine',
    'schema',
    'loading',
    'builtin',
    'storage',
    'format',
    'i18n',
    'exchange',
  ],
  charts: ['engine', 'schema', 'format', 'i18n'],
  ui: ['engine', 'schema', 'format', 'i18n', 'state'],
  views: ['builtin', 'engine', 'schema', 'format', 'i18n', 'state', 'charts', 'ui', 'exchange'],
  cli: ['engine', 'schema', 'loading', 'format', 'i18n', 'exchange'],
};
const all = Object.keys(layers);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dumping-grounds',
      severity: 'error',
      from: {},
      to: { path: '^src/(utils|lib|common|helpers)/' },
    },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: `^src/(${all.filter((each) => each !== layer && !allowed.includes(each)).join('|')})/` },
    })),
    ...all.map((layer) => ({
      name: `door-${layer}`,
      comment: 'Outside callers import the door of a folder and nothing behind it.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${layer}/` },
      to: { path: `^src/${layer}/.+/|^src/${layer}/(?!index\\.ts$)[^/]+\\.ts$`, pathNot: '\\.svelte$' },
    })),
    {
      name: 'doors-inside-engine',
      severity: 'error',
      from: { path: '^src/engine/([^/]+)/' },
      to: { path: '^src/engine/([^/]+)/(?!index\\.ts$)', pathNot: '^src/engine/$1/' },
    },
    {
      name: 'mathjs-has-one-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/formula/parse\\.ts$' },
      to: { path: 'node_modules/mathjs' },
    },
    {
      name: 'chart-js-has-one-owner',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/charts/' },
      to: { path: 'node_modules/chart\\.js' },
    },
    {
      name: 'the-database-has-one-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/openVault\\.ts$' },
      to: { path: 'node_modules/idb' },
    },
    {
      name: 'deflate-has-one-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/exchange/' },
      to: { path: 'node_modules/fflate' },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: {
        path: '^(node:|fs|path)|node_modules/',
        pathNot: 'node_modules/(mathjs|fraction\\.js|@noble/hashes|yalps|pure-rand)',
      },
    },
    {
      name: 'only-the-command-line-touches-files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    extraExtensionsToScan: ['.svelte'],
    enhancedResolveOptions: { extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs', '.json'] },
  },
};
