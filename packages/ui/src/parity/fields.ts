import { render } from 'svelte/server';
import type { Choice } from '../choice.ts';
import type { DatePart } from '../date-parts.ts';
import Checkboxes from '../Checkboxes.svelte';
import DateInput from '../DateInput.svelte';
import ErrorMessage from '../ErrorMessage.svelte';
import Fieldset from '../Fieldset.svelte';
import FileUpload from '../FileUpload.svelte';
import Hint from '../Hint.svelte';
import Label from '../Label.svelte';
import Radios from '../Radios.svelte';
import Select from '../Select.svelte';
import Textarea from '../Textarea.svelte';
import TextInput from '../TextInput.svelte';
import { children, markup, type Options } from './options.ts';

const DATE_PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** Fixture options in, HTML of our wrapper out; one entry for each form component of the original. */
export const fields: Readonly<Record<string, (options: Options) => string>> = {
  input: (o) =>
    render(TextInput, {
      props: {
        ...o.attributes(),
        ...field(o),
        type: inputType(o.text('type')),
        value: o.text('value'),
        spellcheck: o.flag('spellcheck'),
        prefix: o.content('prefix'),
        suffix: o.content('suffix'),
        disabled: o.flag('disabled'),
        ...given(o, 'autocapitalize', 'pattern'),
        ...(o.has('autocomplete') && { autocomplete: 'postal-code' }),
        ...(o.has('inputmode') && { inputmode: 'decimal' }),
      },
    }).body,

  textarea: (o) => render(Textarea, { props: textarea(o) }).body,

  'character-count': (o) => {
    if (!o.has('maxlength') && !o.has('maxwords')) o.refuse('a count without a limit');
    if (o.has('attributes.maxlength')) o.refuse('a limit that cuts typing off');
    return render(Textarea, {
      props: {
        ...textarea(o),
        maxlength: o.number('maxlength'),
        maxwords: o.number('maxwords'),
        threshold: o.number('threshold'),
      },
    }).body;
  },

  select: (o) =>
    render(Select, {
      props: {
        ...o.attributes(),
        ...field(o),
        value: o.text('value'),
        items: o.list('items').map((item) => ({
          value: item.text('value') ?? refused(item, 'an option without a value'),
          text: item.text('text') ?? '',
          disabled: item.flag('disabled'),
        })),
      },
    }).body,

  'file-upload': (o) =>
    render(FileUpload, {
      props: {
        ...o.attributes(),
        ...field(o),
        multiple: o.flag('multiple'),
        disabled: o.flag('disabled'),
      },
    }).body,

  radios: (o) => render(Radios, { props: { ...choiceGroup(o), value: o.text('value') } }).body,

  checkboxes: (o) =>
    render(Checkboxes, {
      props: {
        ...choiceGroup(o),
        values: o.texts('values'),
      },
    }).body,

  'date-input': (o) => render(DateInput, { props: dateInput(o) }).body,

  fieldset: (o) =>
    render(Fieldset, {
      props: {
        ...o.attributes(),
        ...legend(o, 'legend'),
        describedBy: o.text('describedBy'),
        class: o.text('classes'),
        role: o.text('role') === 'group' ? 'group' : undefined,
        children: children(o.content()),
      },
    }).body,

  label: (o) =>
    render(Label, {
      props: {
        for: o.text('for'),
        text: o.content() ?? refused(o, 'a label without words'),
        class: o.text('classes'),
        heading: o.flag('isPageHeading'),
      },
    }).body,

  hint: (o) =>
    render(Hint, {
      props: { id: o.text('id'), text: o.content() ?? '', class: o.text('classes') },
    }).body,

  'error-message': (o) =>
    render(ErrorMessage, {
      props: { id: o.text('id'), text: o.content() ?? '', class: o.text('classes') },
    }).body,
};

/** Stands where the original has nothing to show and a wrapper insists on something. */
function refused(o: Options, what: string): string {
  o.refuse(what);
  return '';
}

function field(o: Options) {
  return {
    name: o.text('name') ?? '',
    id: o.text('id'),
    label: o.content('label') ?? '',
    labelClass: o.text('label.classes'),
    labelIsHeading: o.flag('label.isPageHeading'),
    hint: o.content('hint'),
    error: o.content('errorMessage'),
    describedBy: o.text('describedBy'),
    groupClass: o.text('formGroup.classes'),
    class: o.text('classes'),
  };
}

function textarea(o: Options) {
  return {
    ...o.attributes(),
    ...field(o),
    value: o.text('value'),
    rows: o.number('rows'),
    spellcheck: o.flag('spellcheck'),
    ...(o.has('autocomplete') && { autocomplete: 'street-address' as const }),
  };
}

function legend(o: Options, path: string) {
  return {
    legend: o.content(path),
    legendClass: o.text(`${path}.classes`),
    legendIsHeading: o.flag(`${path}.isPageHeading`),
  };
}

function choiceGroup(o: Options) {
  return {
    name: o.text('name') ?? '',
    id: o.text('idPrefix'),
    items: o.list('items').map(choice),
    ...legend(o, 'fieldset.legend'),
    hint: o.content('hint'),
    error: o.content('errorMessage'),
    describedBy: o.text('fieldset.describedBy') ?? o.text('describedBy'),
    groupClass: o.text('formGroup.classes'),
    class: o.text('classes'),
  };
}

function choice(o: Options): Choice {
  const divider = o.text('divider');
  if (divider) return { divider };
  const conditional = o.text('conditional.html');
  return {
    value: o.text('value') ?? '',
    label: o.content() ?? '',
    hint: o.content('hint'),
    id: o.text('id'),
    checked: o.flag('checked'),
    disabled: o.flag('disabled'),
    exclusive: o.text('behaviour') === 'exclusive',
    conditional: conditional ? markup(conditional) : undefined,
  };
}

function dateInput(o: Options) {
  const items = o.list('items');
  const named = DATE_PARTS.filter((part) => items.some((item) => item.text('name') === part));
  if (named.length !== items.length) o.refuse('other parts than day, month and year');
  const parts = items.length > 0 ? named : DATE_PARTS;
  const prefix = o.text('namePrefix');
  return {
    id: o.text('id'),
    name: prefix ?? '',
    ...legend(o, 'fieldset.legend'),
    hint: o.content('hint') ?? '',
    error: o.content('errorMessage'),
    parts,
    wrong: parts.filter((part) => isWrong(o, part, items)),
    describedBy: o.text('fieldset.describedBy'),
    groupClass: o.text('formGroup.classes'),
    class: o.text('classes'),
    values: Object.fromEntries(
      parts.flatMap((part) => {
        const typed = items.find((item) => item.text('name') === part)?.text('value');
        const value = typed ?? o.text(`${part}.value`) ?? o.text(`values.${part}`);
        return value === undefined ? [] : [[part, value]];
      }),
    ),
  };
}

function isWrong(o: Options, part: DatePart, items: readonly Options[]): boolean {
  const item = items.find((one) => one.text('name') === part);
  const width = part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2';
  const places = [
    { error: o.flag(`${part}.error`), classes: o.text(`${part}.classes`) },
    { error: item?.flag('error'), classes: item?.text('classes') },
  ];
  return places.some(({ error, classes }) => {
    const rest = (classes ?? '').split(' ').filter((name) => name && name !== width);
    if (rest.some((name) => name !== 'govuk-input--error')) o.refuse('other classes on a part');
    if (error === false) o.refuse('a part that is right beside an error');
    return error === true || rest.includes('govuk-input--error');
  });
}

function inputType(type: string | undefined) {
  return type === 'number' || type === 'password' || type === 'email' ? type : undefined;
}

function given(o: Options, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (o.has(name) ? [[name, o.text(name) ?? '']] : [])),
  );
}
