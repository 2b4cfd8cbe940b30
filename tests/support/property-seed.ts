import { configureGlobal } from 'fast-check';
import { readProcessEnv } from '@heed/runtime/env';

// The cases of every property come from one seed, so that a change which breaks a property fails for its author and
// for nobody else. fast-check prints the seed of a failure.
const { HEED_TEST_SEED: seed } = readProcessEnv(['HEED_TEST_SEED']);
if (seed !== 'random') configureGlobal({ seed });
