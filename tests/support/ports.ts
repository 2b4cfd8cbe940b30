/** A loopback port that was free a moment ago. Where a server can listen on port 0 itself, let it. */
export { findFreePort as freePort } from '@heed/launcher/ports';
