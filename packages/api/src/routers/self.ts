import { showOwnAccount } from '@heed/services/people/show-own-account';

import { procedure, router } from '../trpc.ts';

export const self = router({
  account: procedure('self.read').query(({ ctx }) => showOwnAccount(ctx.action)),
});
