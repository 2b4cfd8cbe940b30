import type { Command } from '../command.ts';
import { auditVerify } from './audit-verify.ts';
import { deadlineCommand } from './deadline.ts';
import { demoLoad } from './demo-load.ts';
import { demoRemove } from './demo-remove.ts';
import { doctor } from './doctor.ts';
import { identifiersCommand } from './identifiers.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { reviewTriggersCommand } from './review-triggers.ts';
import { trendCommand } from './trend.ts';
import { triangulateCommand } from './triangulate.ts';
import { userInvite } from './user-invite.ts';

/** Every command by the words that call it. */
export const COMMANDS: Record<string, Command> = {
  trend: trendCommand,
  deadline: deadlineCommand,
  identifiers: identifiersCommand,
  triangulate: triangulateCommand,
  'review-triggers': reviewTriggersCommand,
  import: importCommand,
  migrate: migrateCommand,
  'demo load': demoLoad,
  'demo remove': demoRemove,
  'user invite': userInvite,
  doctor,
  'audit verify': auditVerify,
};
