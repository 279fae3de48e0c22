import { configureGlobal } from 'fast-check'

/** The same draws at every run, so that a failure is met by whoever made it; `OPORA_FUZZ_SEED` draws others. */
configureGlobal({ seed: Number(process.env['OPORA_FUZZ_SEED'] ?? 500) })
