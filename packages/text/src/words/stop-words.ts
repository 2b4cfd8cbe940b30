/** Words that say nothing about what a text is about, as they are written in lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and another any are aren't as at be became because
  been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't
  down during each either else even ever every few for from further get gets getting given go goes going got had hadn't
  has hasn't have haven't having he her here hers herself him himself his how however i i'd i'll i'm i've if in into is
  isn't it it's its itself just later less like made make makes many may me might more most much must my myself need
  neither never no nor not now of off often on once one only onto or other others our ours ourselves out over own
  per rather same several shall she should shouldn't since so some still such than that that's the their theirs them
  themselves then there these they they're this those through thus to too two under until up upon us use used using
  very via was wasn't we we're were weren't what when where whether which while who whom whose why will with within
  without won't would wouldn't yet you your yours yourself three four five six eight ten first second new said told
  found seen several well`.split(/\s+/),
);
