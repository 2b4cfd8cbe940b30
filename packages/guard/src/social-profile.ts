/** How a platform addresses one person: by a first path segment of any kind, or after one of these. */
type Platform = { hosts: readonly string[]; profile: RegExp };

const HANDLE = /^\/@?[\w.%-]{2,}/;
const AT_HANDLE = /^\/@[\w.%-]+/;
const PLATFORMS: readonly Platform[] = [
  { hosts: ['facebook.com', 'fb.com', 'instagram.com', 'x.com', 'twitter.com'], profile: HANDLE },
  { hosts: ['t.me', 'telegram.me', 'twitch.tv', 'vk.com', 'ask.fm', 'vsco.co'], profile: HANDLE },
  {
    hosts: ['onlyfans.com', 'soundcloud.com', 'pinterest.com', 'pinterest.co.uk'],
    profile: HANDLE,
  },
  { hosts: ['tiktok.com', 'threads.net', 'threads.com', 'mastodon.social'], profile: AT_HANDLE },
  { hosts: ['snapchat.com'], profile: /^\/(?:add|u|@)\/?[\w.-]+/ },
  { hosts: ['youtube.com'], profile: /^\/(?:@|user\/|c\/|channel\/)[\w.-]+/ },
  { hosts: ['linkedin.com'], profile: /^\/(?:in|pub)\/[\w.%-]+/ },
  { hosts: ['reddit.com'], profile: /^\/(?:user|u)\/[\w-]+/ },
  { hosts: ['bsky.app'], profile: /^\/profile\/[\w.:-]+/ },
  { hosts: ['discord.com', 'roblox.com'], profile: /^\/users\/\d+/ },
  { hosts: ['steamcommunity.com'], profile: /^\/(?:id|profiles)\/[\w-]+/ },
  { hosts: ['strava.com'], profile: /^\/athletes\/\d+/ },
  { hosts: ['wa.me'], profile: /^\/\+?\d+/ },
];

/** Pages of the platforms themselves, and of what is shared on them. */
const PLATFORM_PAGE =
  /^\/(?:about|ads|business|careers|dialog|events?|explore|groups|hashtag|help|home|intent|i|jobs|legal|login|marketplace|p|pages|policies|policy|privacy|reels?|safety|search|settings|share|sharer|signup|support|terms|tr|tv|watch)(?:[/?#.]|$)/i;
const BODY = /council|police|nhs|gov(?:uk|$)|charity|safeguard|partnership|nspcc|childline|ofsted/i;

/** Host names of the platforms, for finding links written without "https://". */
export const PLATFORM_HOSTS = PLATFORMS.flatMap((platform) => platform.hosts);

/** True if host and path (with its query) lead to a person's profile on a social platform. */
export function isSocialProfile(host: string, path: string): boolean {
  const platform = PLATFORMS.find(({ hosts }) =>
    hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
  if (!platform || PLATFORM_PAGE.test(path)) return false;
  const handle = platform.profile.exec(path)?.[0];
  return handle !== undefined && !BODY.test(handle);
}
