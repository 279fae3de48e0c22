/** Who may import whom. Read from the top: each line is one sentence of docs/architecture.md. */
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`
const builtin = '^(node:)?[a-z_]+(/(promises|consumers))?$'

const layers = [
  // layer      may import only                                                                     in a sentence
  ['domain', ['^src/domain/', npm('temporal-polyfill', 'temporal-spec', 'rrule-temporal', 'munkres', 'yjs', 'diff')], 'The domain is pure: no I/O, no clock, no framework'],
  ['contract', ['^src/(domain|contract)/', npm('zod')], 'The contract is schemas over the domain, and nothing more'],
  ['documents', ['^src/(domain|documents)/', '^node_modules/', builtin], 'Documents know formats and the domain, no feature'],
  ['web', ['^src/(domain|contract|web)/', npm('react', 'react-dom', '@tanstack', '@mantine', '@fontsource', 'zod', '@simplewebauthn', 'uqr', 'yjs', 'y-indexeddb')], 'The web app reaches the server only through the contract'],
  ['respond', ['^src/domain/surveys/', '^src/contract/(respond|sheet-fault-words)\\.ts$', '^src/respond/', npm('zod')], 'The respondent\'s page knows questionnaires and its own few calls, nothing else: every file of it is waited for in a village'],
  ['server', ['^src/(domain|contract|documents|server)/', '^node_modules/(?!(react|react-dom|@mantine|@tanstack)/)', builtin], 'The server never knows the web app'],
  ['cli', ['^src/(domain|contract|documents|cli|rehearsal)/', '^src/server/(app|kernel/(settings|request-guard))\\.ts$', '^node_modules/(?!(react|react-dom|@mantine|@tanstack)/)', builtin], 'A command of the command line goes through the app'],
  ['rehearsal', ['^src/(contract|rehearsal)/', '^src/domain/kernel/', '^node_modules/', builtin], 'The rehearsal knows the contract only'],
]

module.exports = {
  forbidden: [
    ...layers.map(([layer, allowed, comment]) => ({
      name: `layer-${layer}`, severity: 'error', comment,
      from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$' }, to: { pathNot: allowed },
    })),
    { name: 'no-circular', severity: 'error', comment: 'No file may reach itself, not even by types', from: {}, to: { circular: true } },
    { name: 'no-circular-folders', scope: 'folder', severity: 'error', comment: 'Features are in an order; see docs/architecture.md',
      from: { path: '^src/' }, to: { circular: true } },
    { name: 'kernel-is-below', severity: 'error', comment: 'Kernel, kit and db know no feature of their layer',
      from: { path: '^src/([^/]+)/(kernel|kit|db)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/$1/', pathNot: '^src/$1/(kernel|kit|db)/' } },
    { name: 'other-features-by-read-only', severity: 'error', comment: 'A server feature asks another through its *.read.ts, never its store or commands',
      from: { path: '^src/server/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/server/[^/]+/.*\\.(store|commands|routes)\\.ts$', pathNot: '^src/server/$1/' } },
    { name: 'only-app-names-features', severity: 'error', comment: 'Nobody but main imports the app', from: { path: '^src/server/', pathNot: '^src/server/(app|main)\\.ts$|\\.test\\.ts$' },
      to: { path: '^src/server/(app|main)\\.ts$' } },
    { name: 'only-stores-see-tables', severity: 'error', comment: 'SQL lives in *.store.ts and *.read.ts',
      from: { path: '^src/server/', pathNot: '\\.(store|read)\\.ts$|\\.test\\.ts$|^src/server/(db|kernel)/|^src/server/(app|maintenance)\\.ts$' },
      to: { path: '^src/server/db/|^node_modules/(kysely|pg)/' } },
    { name: 'domain-without-node', severity: 'error', comment: 'The domain runs anywhere', from: { path: '^src/(domain|contract)/', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-barrel', severity: 'error', comment: 'No file that only hands names on', from: {}, to: { dependencyTypes: ['export'] } },
    { name: 'no-orphans', severity: 'error', comment: 'Nobody imports this file: delete it',
      from: { orphan: true, pathNot: '\\.(test|config)\\.|^src/web/public/|^src/web/main\\.tsx$|^src/respond/(main\\.ts|worker\\.js)$|\\.d\\.ts$' }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Tests may reach anything; counted among the folders they would close circles that the program does not have.
    exclude: { path: '\\.test\\.tsx?$|^tests/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.d.ts'] },
  },
}
