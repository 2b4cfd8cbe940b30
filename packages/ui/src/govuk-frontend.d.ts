// The package ships no types. A component class takes the element it brings to life.
declare module 'govuk-frontend/dist/govuk/components/button/button.mjs' {
  export const Button: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs' {
  export const CharacterCount: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs' {
  export const Checkboxes: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs' {
  export const ErrorSummary: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs' {
  export const NotificationBanner: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/radios/radios.mjs' {
  export const Radios: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs' {
  export const ServiceNavigation: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs' {
  export const SkipLink: new (root: Element) => object;
}
declare module 'govuk-frontend/dist/govuk/components/tabs/tabs.mjs' {
  export const Tabs: new (root: Element) => object;
}
