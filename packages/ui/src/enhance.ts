/// <reference path="./govuk-frontend.d.ts" />
import type { Attachment } from 'svelte/attachments';

const parts = {
  button: async () =>
    (await import('govuk-frontend/dist/govuk/components/button/button.mjs')).Button,
  characterCount: async () =>
    (await import('govuk-frontend/dist/govuk/components/character-count/character-count.mjs'))
      .CharacterCount,
  checkboxes: async () =>
    (await import('govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs')).Checkboxes,
  errorSummary: async () =>
    (await import('govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'))
      .ErrorSummary,
  notificationBanner: async () =>
    (
      await import('govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs')
    ).NotificationBanner,
  radios: async () =>
    (await import('govuk-frontend/dist/govuk/components/radios/radios.mjs')).Radios,
  serviceNavigation: async () =>
    (await import('govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs'))
      .ServiceNavigation,
  skipLink: async () =>
    (await import('govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs')).SkipLink,
  tabs: async () => (await import('govuk-frontend/dist/govuk/components/tabs/tabs.mjs')).Tabs,
};

/**
 * Brings one element to life with the design system's own script, loaded when it is first needed.
 * Everything works without it; a browser the design system does not support is left alone.
 *
 * @example `<div {@attach enhanceAs('radios')}>`
 */
export function enhanceAs(part: keyof typeof parts): Attachment {
  return (element) => {
    let attached = true;
    void parts[part]().then((Part) => {
      const supported = document.body.classList.contains('govuk-frontend-supported');
      if (attached && supported) new Part(element);
    });
    return () => {
      attached = false;
    };
  };
}
