import { render } from 'svelte/server';
import type { Content } from '../content.ts';
import { TAG_COLOURS } from '../tag-colours.ts';
import BackLink from '../BackLink.svelte';
import Breadcrumbs from '../Breadcrumbs.svelte';
import Button from '../Button.svelte';
import Details from '../Details.svelte';
import ErrorSummary from '../ErrorSummary.svelte';
import GenericHeader from '../GenericHeader.svelte';
import InsetText from '../InsetText.svelte';
import NotificationBanner from '../NotificationBanner.svelte';
import Pagination from '../Pagination.svelte';
import Panel from '../Panel.svelte';
import PhaseBanner from '../PhaseBanner.svelte';
import ServiceNavigation from '../ServiceNavigation.svelte';
import SkipLink from '../SkipLink.svelte';
import SummaryList from '../SummaryList.svelte';
import Tabs from '../Tabs.svelte';
import Tag from '../Tag.svelte';
import TaskList from '../TaskList.svelte';
import WarningText from '../WarningText.svelte';
import CardFixture from './CardFixture.svelte';
import TableFixture from './TableFixture.svelte';
import { children, escaped, markup, type Options } from './options.ts';

/** Fixture options in, HTML of our wrapper out; one entry for each other component of the original. */
export const blocks: Readonly<Record<string, (options: Options) => string>> = {
  'back-link': (o) =>
    render(BackLink, {
      props: {
        ...o.attributes(),
        href: o.text('href') || '#',
        text: o.content() || undefined,
        class: o.text('classes'),
      },
    }).body,

  breadcrumbs: (o) =>
    render(Breadcrumbs, {
      props: {
        items: o
          .list('items')
          .map((item) => ({ text: item.content() ?? '', href: item.text('href') })),
        collapseOnMobile: o.flag('collapseOnMobile'),
        label: o.text('labelText'),
        class: o.text('classes'),
      },
    }).body,

  button: (o) => {
    if (o.has('html') && o.has('isStartButton')) o.refuse('markup in a start button');
    return render(Button, {
      props: {
        ...o.attributes(),
        children: children(o.content()),
        href: o.text('href'),
        class: o.text('classes'),
        start: o.flag('isStartButton'),
        disabled: o.flag('disabled'),
        preventDoubleClick: o.flag('preventDoubleClick'),
        type: buttonType(o.text('type')),
        ...(o.has('id') && { id: o.text('id') }),
        ...(o.has('name') && !o.has('href') && { name: o.text('name') }),
        ...(o.has('value') && { value: o.text('value') }),
      },
    }).body;
  },

  details: (o) =>
    render(Details, {
      props: {
        summary: titled(o, 'summary'),
        children: children(o.content()),
        id: o.text('id'),
        open: o.flag('open'),
        class: o.text('classes'),
      },
    }).body,

  'error-summary': (o) => {
    if (!o.has('errorList') && !o.has('descriptionText') && !o.has('descriptionHtml'))
      o.refuse('a summary of nothing');
    return render(ErrorSummary, {
      props: {
        title: titled(o, 'title'),
        description: titled(o, 'description') || undefined,
        errors: o.list('errorList').map((error) => ({
          field: (error.text('href') ?? '').replace(/^#/, ''),
          message: error.content() ?? '',
        })),
        class: o.text('classes'),
        disableAutoFocus: o.flag('disableAutoFocus'),
      },
    }).body;
  },

  'generic-header': (o) =>
    render(GenericHeader, {
      props: {
        logo: titled(o, 'logo'),
        href: o.text('url'),
        class: o.text('classes'),
        containerClass: o.text('containerClasses'),
      },
    }).body,

  'inset-text': (o) =>
    render(InsetText, {
      props: { children: children(o.content()), id: o.text('id'), class: o.text('classes') },
    }).body,

  'notification-banner': (o) =>
    render(NotificationBanner, {
      props: {
        variant: o.text('type') === 'success' ? 'success' : undefined,
        title: titled(o, 'title') || undefined,
        ...bannerContent(o),
        role: bannerRole(o),
        headingLevel: o.text('titleHeadingLevel') === '3' ? 3 : undefined,
        titleId: o.text('titleId'),
        class: o.text('classes'),
        disableAutoFocus: o.flag('disableAutoFocus'),
      },
    }).body,

  pagination: (o) =>
    render(Pagination, {
      props: {
        previous: pageLink(o, 'previous'),
        next: pageLink(o, 'next'),
        items: o.has('items')
          ? o.list('items').map((item) =>
              item.flag('ellipsis')
                ? 'gap'
                : {
                    number: item.text('number') ?? refused(item, 'a page without a number'),
                    href: item.text('href') ?? '',
                    current: item.flag('current'),
                  },
            )
          : undefined,
        label: o.text('landmarkLabel'),
        class: o.text('classes'),
      },
    }).body,

  panel: (o) => {
    if (o.text('classes')?.includes('interruption')) o.refuse('an interruption');
    return render(Panel, {
      props: {
        title: titled(o, 'title'),
        headingLevel: o.number('headingLevel') === 2 ? 2 : undefined,
        children: o.content() ? children(o.content()) : undefined,
        class: o.text('classes'),
      },
    }).body;
  },

  'phase-banner': (o) =>
    render(PhaseBanner, {
      props: {
        tag: o.text('tag.text') ?? '',
        tagClass: o.text('tag.classes'),
        children: children(o.content()),
        class: o.text('classes'),
      },
    }).body,

  'service-navigation': (o) =>
    render(ServiceNavigation, {
      props: {
        items: o.list('navigation').map((item) => ({
          text: item.text('text') ?? '',
          href: item.text('href') ?? '',
          current: item.flag('current'),
          active: item.flag('active'),
        })),
        serviceName: o.text('serviceName'),
        serviceUrl: o.text('serviceUrl'),
        menuText: o.text('menuButtonText'),
        label: o.text('navigationLabel'),
        navigationId: o.text('navigationId'),
        collapse: o.flag('collapseNavigationOnMobile'),
        class: o.text('classes'),
      },
    }).body,

  'skip-link': (o) =>
    render(SkipLink, {
      props: { href: o.text('href') ?? '#content', text: o.text('text'), class: o.text('classes') },
    }).body,

  'summary-list': summaryList,

  table: (o) =>
    render(TableFixture, {
      props: {
        caption: o.text('caption'),
        captionClass: o.text('captionClasses'),
        class: o.text('classes'),
        firstCellIsHeader: o.flag('firstCellIsHeader') ?? false,
        columns: o.has('head')
          ? o.list('head').map((head) => ({
              label: head.content() ?? '',
              numeric: head.text('format') === 'numeric',
              class: head.text('classes'),
              colspan: head.number('colspan'),
            }))
          : undefined,
        rows: tableRows(o),
      },
    }).body,

  tabs: (o) =>
    render(Tabs, {
      props: {
        id: o.text('id'),
        title: o.text('title'),
        class: o.text('classes'),
        items: o.list('items').map((item) => ({
          id: item.text('id') ?? '',
          label: item.text('label') ?? '',
          panel: tabPanel(item),
        })),
      },
    }).body,

  tag: (o) =>
    render(Tag, { props: { children: children(o.content()), class: o.text('classes') } }).body,

  'task-list': (o) =>
    render(TaskList, {
      props: {
        idPrefix: o.text('idPrefix'),
        class: o.text('classes'),
        items: o.list('items').map((item) => ({
          title: item.content('title') ?? '',
          hint: item.content('hint'),
          href: item.text('href'),
          status: taskStatus(item),
          statusClass: item.text('status.classes'),
          class: item.text('classes'),
        })),
      },
    }).body,

  'warning-text': (o) =>
    render(WarningText, {
      props: {
        children: children(o.content()),
        label: o.text('iconFallbackText') || undefined,
        class: o.text('classes'),
      },
    }).body,
};

/** Stands where the original has nothing to show and a wrapper insists on something. */
function refused(o: Options, what: string): string {
  o.refuse(what);
  return '';
}

/** `titleText` or `titleHtml` and their like. */
function titled(o: Options, name: string): Content {
  const text = o.text(`${name}Text`) ?? '';
  const html = o.text(`${name}Html`);
  return html ? markup(html) : text;
}

function bannerContent(o: Options) {
  const text = o.text('text');
  return o.text('html') ? { children: children(o.content()) } : { text };
}

function bannerRole(o: Options) {
  const role = o.text('role');
  if (role === undefined || role === 'alert' || role === 'region') return role;
  o.refuse('another role');
  return undefined;
}

function pageLink(o: Options, path: string) {
  const href = o.text(`${path}.href`);
  if (!href) return undefined;
  return { href, text: o.text(`${path}.text`), label: o.text(`${path}.labelText`) };
}

function tabPanel(item: Options) {
  const text = item.text('panel.text');
  const html = item.text('panel.html');
  return markup(html ?? `<p class="govuk-body">${escaped(text ?? '')}</p>`);
}

function taskStatus(item: Options) {
  const tag = item.text('status.tag.text');
  if (!tag) return item.content('status') ?? '';
  const classes = item.text('status.tag.classes');
  return { tag, colour: TAG_COLOURS.find((colour) => classes === `govuk-tag--${colour}`) };
}

function tableRows(o: Options) {
  return o.list('rows').map((row) =>
    row.items().map((cell) => ({
      children: children(cell.content()),
      numeric: cell.text('format') === 'numeric',
      class: cell.text('classes'),
      colspan: cell.number('colspan'),
      rowspan: cell.number('rowspan'),
      attributes: cell.attributes(),
    })),
  );
}

function summaryList(o: Options): string {
  const rows = o.list('rows').map((row) => ({
    key: row.content('key') ?? '',
    value: row.content('value') ?? '',
    class: row.text('classes'),
    actions: row.has('actions.items') ? actions(row, 'actions.items') : undefined,
  }));
  const extra = o.text('classes');
  if (!o.has('card')) return render(SummaryList, { props: { rows, class: extra } }).body;
  const card = {
    title: o.text('card.title.text'),
    headingLevel: headingLevel(o),
    actions: actions(o, 'card.actions.items'),
    class: o.text('card.classes'),
  };
  return render(CardFixture, { props: { rows, card, class: extra } }).body;
}

function actions(o: Options, path: string) {
  return o.list(path).map((action) => ({
    href: action.text('href') ?? '',
    text: action.content() ?? '',
    about: action.text('visuallyHiddenText'),
  }));
}

function buttonType(type: string | undefined) {
  return type === 'button' || type === 'reset' ? type : undefined;
}

function headingLevel(o: Options): 3 | 4 | undefined {
  const level = o.number('card.title.headingLevel');
  return level === 3 || level === 4 ? level : undefined;
}
