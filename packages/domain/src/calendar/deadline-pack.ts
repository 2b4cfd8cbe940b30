import { z } from 'zod';

import { BLANK_RULE, PackedRule, RuleFields } from './deadline-rule.ts';

const Envelope = z.strictObject({
  pack: z.string().min(1),
  version: z.int().min(1),
  calendar: z.string().min(1),
  defaults: RuleFields.pick({
    direction: true,
    counting: true,
    roll: true,
    from: true,
    needsCheck: true,
    dutyForce: true,
    effectiveFrom: true,
    effectiveTo: true,
  }),
  rules: z.array(z.record(z.string(), z.unknown())),
});

/** A versioned pack of deadline rules, each with every default filled. */
export type DeadlinePack = Omit<z.infer<typeof Envelope>, 'rules'> & { rules: PackedRule[] };

/** Reads a pack as it is stored. Throws a `ZodError` if it is not one, or if two rules share a code. */
export function parseDeadlinePack(document: unknown): DeadlinePack {
  const { rules, ...envelope } = Envelope.parse(document);
  const filled = rules.map((rule) => ({ ...BLANK_RULE, ...envelope.defaults, ...rule }));
  return { ...envelope, rules: PackedRules.parse(filled) };
}

const PackedRules = z
  .array(PackedRule)
  .refine((rules) => new Set(rules.map((rule) => rule.code)).size === rules.length, {
    error: 'two rules share a code',
  });
