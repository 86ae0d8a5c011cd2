import { h } from './dom.js';

/**
 * Draws what the platform sends the way its client does. `actions` are what a reader can do with it:
 * open(url), press(key, selected), pick(question, current) → chosen id, and chosen(): what they chose so far.
 */
export function message(view, actions) {
  if (view.state === 'RECALLED') return h('p', { class: 'recalled' }, '应用撤回了一条消息');
  const type = view.request.msgtype;
  if (type === 'template_card') return card(view, actions);
  if (type === 'textcard') return textcard(view.request.textcard, actions);
  if (type === 'markdown') return h('div', { class: 'bubble markdown' }, ...markdown(view.text));
  return h('div', { class: 'bubble' }, ...linked(view.text ?? `［${type}］`, actions));
}

/** A text in which only links are more than text. */
function linked(text, actions) {
  const parts = [];
  let rest = text;
  for (let found; (found = /<a\s+href=["']([^"']*)["'][^>]*>(.*?)<\/a>/i.exec(rest)); rest = rest.slice(found.index + found[0].length)) {
    const [, url, words] = found;
    parts.push(rest.slice(0, found.index), link(words, url, actions));
  }
  return [...parts, rest];
}

function link(words, url, actions) {
  return h('button', { type: 'button', class: 'link', onclick: () => actions.open(url) }, words);
}

function markdown(text) {
  return text.split('\n').map(line => {
    const quote = /^>\s?(.*)$/.exec(line);
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    const words = inline((quote ?? heading ?? [null, line])[1]);
    return h(quote ? 'blockquote' : 'p', { class: heading ? 'heading' : null }, ...words);
  });
}

function inline(text) {
  return text.split(/(\*\*.+?\*\*|<font color="?(?:info|comment|warning)"?>.*?<\/font>)/).map(part => {
    const bold = /^\*\*(.+)\*\*$/.exec(part);
    const font = /^<font color="?(\w+)"?>(.*)<\/font>$/.exec(part);
    if (bold) return h('b', {}, bold[1]);
    return font ? h('span', { class: 'font-' + font[1] }, font[2]) : part;
  });
}

function textcard(content, actions) {
  const body = h('div', { class: 'card' },
    h('p', { class: 'title' }, content.title), h('p', { class: 'sub' }, content.description.replace(/<[^>]+>/g, '\n')),
    h('button', { type: 'button', class: 'jump', onclick: () => actions.open(content.url) }, content.btntxt ?? '详情'));
  return body;
}

const COLOURS = ['grey', 'black', 'red', 'green'];

function card(view, actions) {
  const face = view.card;
  const action = face.card_action?.type === 1 ? face.card_action.url : null;
  const parts = [
    source(face, actions), title(face, action, actions), emphasis(face), quote(face, actions), sub(face),
    vertical(face), horizontal(face, actions), jumps(face, actions),
    ...questions(view, actions), buttons(view, actions),
  ];
  const body = h('article', { class: action ? 'card opens' : 'card', 'aria-label': face.main_title?.title ?? face.sub_title_text }, ...parts);
  if (action) {
    body.addEventListener('click', event => {
      if (!event.target.closest('button, a, label, input')) actions.open(action);
    });
  }
  return body;
}

function source(face, actions) {
  const from = face.source;
  if (!from?.desc && !face.action_menu) return null;
  return h('header', { class: 'source ' + COLOURS[from?.desc_color ?? 0] },
    h('span', { class: 'dot', 'aria-hidden': 'true' }), h('span', {}, from?.desc ?? ''),
    face.action_menu ? menu(face.action_menu, actions) : null);
}

function menu(of, actions) {
  return h('button', {
    type: 'button', class: 'more', 'aria-label': of.desc,
    onclick: async () => {
      const key = await actions.sheet(of.desc, of.action_list.map(entry => ({ id: entry.key, text: entry.text })), null);
      if (key) actions.press(key, {});
    },
  }, '…');
}

function title(face, action, actions) {
  const main = face.main_title;
  if (!main?.title && !main?.desc) return null;
  const words = main.title ? (action
    ? h('button', { type: 'button', class: 'plain', onclick: () => actions.open(action) }, main.title) : main.title) : null;
  return h('div', { class: 'main-title' }, words ? h('p', { class: 'title' }, words) : null,
    main.desc ? h('p', { class: 'desc' }, main.desc) : null);
}

function emphasis(face) {
  const content = face.emphasis_content;
  if (!content?.title && !content?.desc) return null;
  return h('div', { class: 'emphasis' }, h('p', { class: 'big' }, content.title ?? ''), h('p', { class: 'desc' }, content.desc ?? ''));
}

function quote(face, actions) {
  const area = face.quote_area;
  if (!area?.title && !area?.quote_text) return null;
  const words = [area.title ? h('b', {}, area.title) : null, area.quote_text ? h('span', {}, area.quote_text) : null];
  return h('blockquote', { class: 'quote' }, ...(area.type === 1
    ? [h('button', { type: 'button', class: 'plain', onclick: () => actions.open(area.url) }, ...words.filter(Boolean))] : words));
}

const sub = face => face.sub_title_text ? h('p', { class: 'sub' }, face.sub_title_text) : null;

function vertical(face) {
  return face.vertical_content_list?.length
    ? h('div', { class: 'vertical' }, ...face.vertical_content_list.map(line =>
      h('div', {}, h('b', {}, line.title), line.desc ? h('p', { class: 'sub' }, line.desc) : null))) : null;
}

function horizontal(face, actions) {
  if (!face.horizontal_content_list?.length) return null;
  return h('dl', { class: 'lines' }, ...face.horizontal_content_list.map(line => h('div', {},
    h('dt', {}, line.keyname),
    h('dd', {}, line.type === 1 ? link(line.value, line.url, actions) : line.value ?? ''))));
}

function jumps(face, actions) {
  if (!face.jump_list?.length) return null;
  return h('div', { class: 'jumps' }, ...face.jump_list.map(jump =>
    h('button', { type: 'button', class: 'jump', onclick: () => actions.open(jump.url) },
      h('span', {}, jump.title), h('span', { 'aria-hidden': 'true' }, '›'))));
}

/** The selects of a card; one that has been answered keeps what was chosen and cannot be changed. */
function questions(view, actions) {
  const face = view.card;
  const selects = [face.button_selection, ...(face.select_list ?? [])].filter(Boolean);
  const rows = selects.map(question => select(question, view, actions));
  return face.checkbox ? [...rows, checkbox(face.checkbox, view, actions)] : rows;
}

function select(question, view, actions) {
  const current = actions.chosen(question.question_key)?.[0] ?? question.selected_id ?? question.option_list[0].id;
  const words = question.option_list.find(option => option.id === current)?.text ?? question.option_list[0].text;
  return h('button', {
    type: 'button', class: 'select', disabled: !view.pressable || question.disable, 'aria-haspopup': 'dialog',
    onclick: async () => {
      const id = await actions.sheet(question.title ?? '请选择', question.option_list, current);
      if (id) actions.choose(question.question_key, [id]);
    },
  }, h('span', { class: 'label' }, question.title ?? '选择'), h('span', { class: 'value' }, words), h('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'));
}

function checkbox(question, view, actions) {
  const many = question.mode === 1;
  const preset = question.option_list.filter(option => option.is_checked).map(option => option.id);
  const current = actions.chosen(question.question_key) ?? preset;
  return h('fieldset', { class: 'vote', disabled: !view.pressable || question.disable }, ...question.option_list.map(option =>
    h('label', {}, h('input', {
      type: many ? 'checkbox' : 'radio', name: `${view.id}-${question.question_key}`, checked: current.includes(option.id),
      onchange: event => actions.choose(question.question_key, many
        ? (event.target.checked ? [...current, option.id] : current.filter(id => id !== option.id)) : [option.id]),
    }), option.text)));
}

const STYLES = { 1: 'blue', 2: 'black', 3: 'red', 4: 'filled' };

function buttons(view, actions) {
  const face = view.card;
  if (face.replace_text) return h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'replaced', disabled: true }, face.replace_text));
  const list = [...(face.button_list ?? [])];
  if (face.submit_button) list.push({ ...face.submit_button, style: 4 });
  if (!list.length) return null;
  const votes = face.checkbox && !(actions.chosen(face.checkbox.question_key) ?? face.checkbox.option_list.filter(o => o.is_checked)).length;
  return h('div', { class: list.length > 2 ? 'buttons stacked' : 'buttons' }, ...list.map(button => h('button', {
    type: 'button', class: STYLES[button.style] ?? 'blue', disabled: Boolean(votes),
    onclick: () => button.type === 1 ? actions.open(button.url) : actions.press(button.key),
  }, button.text)));
}
