import { h } from './dom.js';
import { api } from './api.js';
import { message } from './cards.js';
import * as time from './time.js';

const PAUSE = 5 * 60 * 1000;

/** One phone with the chat of one member. `desk` tells of errors and reloads what is drawn. */
export class Phone {
  constructor(person, people, desk) {
    this.person = person;
    this.desk = desk;
    this.chosen = new Map();
    this.items = [];
    this.busy = false;
    this.chat = h('div', { class: 'chat', role: 'log', 'aria-label': `${person.name}的会话`, tabindex: '0' });
    this.sheet = h('div', { class: 'sheet-host' });
    this.below = h('button', { type: 'button', class: 'below', hidden: true, onclick: () => this.toEnd() }, '有新消息 ↓');
    this.chat.addEventListener('scroll', () => { if (this.isAtEnd()) this.below.hidden = true; });
    this.element = h('section', { class: 'phone', id: 'phone-' + person.userId, 'aria-label': `${person.name}的手机` },
      this.picker(people), h('div', { class: 'screen' },
        h('header', { class: 'bar' }, h('b', {}, '整改督办'), h('span', {}, `${person.name} · ${person.title}`)),
        h('div', { class: 'chat-host' }, this.chat, this.below), this.composer(), this.sheet));
    this.draw([]);
  }

  picker(people) {
    const select = h('select', { 'aria-label': '这是谁的手机', onchange: event => this.desk.replace(this, event.target.value) },
      ...people.map(person => h('option', { value: person.userId, selected: person === this.person }, `${person.name} · ${person.title}`)));
    return h('div', { class: 'picker' }, select,
      h('button', { type: 'button', class: 'close', 'aria-label': `收起${this.person.name}的手机`, title: '收起', onclick: () => this.desk.remove(this) }, '×'));
  }

  composer() {
    this.input = h('input', { type: 'text', placeholder: '以' + this.person.name + '的身份回复', 'aria-label': `以${this.person.name}的身份回复`, maxlength: '1000', autocomplete: 'off' });
    const file = h('input', { type: 'file', class: 'hidden', tabindex: '-1', 'aria-hidden': 'true',
      onchange: event => this.show(event.target) });
    return h('form', { class: 'composer', onsubmit: event => { event.preventDefault(); this.type(); } },
      h('button', { type: 'button', class: 'picture', 'aria-label': '发图片或文件', title: '发图片或文件', onclick: () => file.click() }, picture()),
      file, this.input, h('button', { type: 'submit', class: 'send' }, '发送'));
  }

  async type() {
    const text = this.input.value.trim();
    if (!text) return;
    await this.act(async () => {
      await api.type(this.person.userId, text);
      this.input.value = '';
    });
    this.toEnd();
    this.input.focus();
  }

  async show(input) {
    const file = input.files[0];
    if (file) {
      await this.act(() => api.show(this.person.userId, file));
      this.toEnd();
    }
    input.value = '';
  }

  async act(work) {
    if (this.busy) return;
    this.busy = true;
    this.element.classList.add('busy');
    try {
      await work();
    } catch (error) {
      this.desk.tell(error.message, true);
    } finally {
      this.busy = false;
      this.element.classList.remove('busy');
      await this.desk.reload();
    }
  }

  /** Draws the chat anew; it stays where it was scrolled to unless its end was in sight. */
  draw(items) {
    const atEnd = this.isAtEnd();
    const more = items.length > this.items.length;
    this.items = items;
    const lines = [];
    let before = null;
    for (const item of items) {
      if (!before || time.date(before.at) !== time.date(item.at) || new Date(item.at) - new Date(before.at) > PAUSE) {
        lines.push(h('p', { class: 'time' }, `${time.day(item.at)} ${time.weekday(item.at)} ${time.clock(item.at)}`));
      }
      lines.push(this.line(item));
      before = item;
    }
    if (!lines.length) lines.push(h('p', { class: 'empty' }, '还没有消息。让时间走一走，或者先说句话，比如“帮助”。'));
    this.chat.replaceChildren(...lines);
    if (atEnd) this.toEnd();
    else if (more) this.below.hidden = false;
  }

  isAtEnd() {
    return this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 80;
  }

  toEnd() {
    this.chat.scrollTop = this.chat.scrollHeight;
    this.below.hidden = true;
  }

  line(item) {
    if (item.own) {
      const content = item.mediaId ? sent(item) : h('div', { class: 'bubble' }, item.text);
      return h('div', { class: 'line own' }, content, h('span', { class: 'avatar person', 'aria-hidden': 'true' }, this.person.name.slice(-1)));
    }
    return h('div', { class: 'line' }, h('span', { class: 'avatar', 'aria-hidden': 'true' }, '整'), message(item.message, this.actions(item)));
  }

  actions(item) {
    const mine = this.chosen.get(item.id) ?? {};
    return {
      open: url => this.open(url),
      press: (key, selected = mine) => this.act(() => api.press(this.person.userId, item.message.taskId, key, selected)),
      chosen: question => mine[question] ?? item.chosen?.[question],
      choose: (question, ids) => {
        this.chosen.set(item.id, { ...mine, [question]: ids });
        this.draw(this.items);
      },
      sheet: (title, options, current) => this.choose(title, options, current),
    };
  }

  /** Opens a page in another tab, signed in as this member. */
  async open(url) {
    const tab = window.open('', '_blank');
    try {
      await api.login(this.person.userId);
      const target = new URL(url, location.href);
      const here = new URL(location.href);
      if (['localhost', '127.0.0.1'].includes(target.hostname) && target.port === here.port) target.hostname = here.hostname;
      if (tab) tab.location = target.href;
      else location.href = target.href;
    } catch (error) {
      tab?.close();
      this.desk.tell(error.message, true);
    }
  }

  /** A sheet from the bottom; the id chosen, or null if it was closed. */
  choose(title, options, current) {
    const opener = document.activeElement;
    return new Promise(resolve => {
      const close = id => {
        this.sheet.replaceChildren();
        opener?.isConnected && opener.focus();
        resolve(id);
      };
      const list = options.map(option => h('button', {
        type: 'button', class: option.id === current ? 'option current' : 'option', 'aria-pressed': String(option.id === current),
        onclick: () => close(option.id),
      }, h('span', {}, option.text), option.id === current ? h('span', { 'aria-hidden': 'true' }, '✓') : null));
      const sheet = h('div', { class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
        h('p', { class: 'sheet-title' }, title), ...list,
        h('button', { type: 'button', class: 'option cancel', onclick: () => close(null) }, '取消'));
      const back = h('div', { class: 'sheet-back', onclick: event => event.target === back && close(null) }, sheet);
      back.addEventListener('keydown', event => {
        if (event.key === 'Escape') close(null);
        if (event.key === 'Tab') keepInside(event, sheet);
      });
      this.sheet.replaceChildren(back);
      sheet.scrollIntoView({ block: 'nearest' });
      (list.find(button => button.classList.contains('current')) ?? list[0]).focus();
    });
  }
}

function keepInside(event, sheet) {
  const buttons = [...sheet.querySelectorAll('button')];
  const edge = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
  if (document.activeElement === edge) {
    event.preventDefault();
    (event.shiftKey ? buttons[buttons.length - 1] : buttons[0]).focus();
  }
}

/** A picture as it is, or a file by its name. */
function sent(item) {
  const address = '/sandbox/media/' + encodeURIComponent(item.mediaId);
  if (!item.fileName) return h('img', { class: 'photo', alt: '发出的图片', src: address });
  return h('a', { class: 'bubble file', href: address, download: item.fileName }, h('b', {}, item.fileName), h('span', {}, '文件'));
}

function picture() {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', 'M4 6h16v12H4zM4 15l4-4 4 4 3-3 5 5M15.5 9.5h.01');
  svg.append(path);
  return svg;
}
