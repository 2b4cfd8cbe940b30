import { compareText } from '../collapse-rows.ts';
import type { Notice } from './alert.ts';
import type { Theme } from './input.ts';

type Member = { theme: Theme; notice: Notice | null };

/**
 * Holds back a rise that an ancestor's notice of the same run tells already, from the roots down (tri-1 §9.7); that
 * notice then carries the theme's name. Safety is never carried. Changes the notices in place.
 */
export function carryInFamilies(members: readonly Member[]): void {
  const byCode = new Map(members.map((member) => [member.theme.code, member]));
  const ancestors = (theme: Theme): Member[] => {
    const above = theme.parent === null ? undefined : byCode.get(theme.parent);
    return above ? [above, ...ancestors(above.theme)] : [];
  };
  const ordered = members
    .map((member) => ({ member, above: ancestors(member.theme) }))
    .sort(
      (a, b) =>
        a.above.length - b.above.length || compareText(a.member.theme.code, b.member.theme.code),
    );
  for (const { member, above } of ordered) {
    const { notice } = member;
    if (!notice?.sent || (notice.kind !== 'raised' && notice.kind !== 'level_rise')) continue;
    const carrier = above.find((one) => one.notice?.sent && one.notice.level >= notice.level);
    if (!carrier?.notice) continue;
    notice.sent = false;
    notice.suppressedBy = 'parent';
    notice.parent = carrier.theme.code;
    carrier.notice.carries = [...carrier.notice.carries, member.theme.code].sort(compareText);
  }
}
