import { h } from './dom.js';
import { api } from './api.js';
import { Phone } from './phone.js';
import { drawLog, summary } from './log.js';
import * as time from './time.js';

const REMEMBERED = 'rectify-sandbox-phones';
const FIRST = ['jiangbo', 'yezhiqiu', 'guwenqing'];
const POLL = 1500;
const $ = id => document.getElementById(id);

/** The desk with its phones, the clock bar and the log. */
class Desk {
  constructor(people) {
    this.people = people;
    this.phones = [];
    this.version = '';
    this.seen = new Map();
    this.fired = [];
    this.counts = {};
    const wanted = remembered().filter(userId => this.person(userId));
    (wanted.length ? wanted : FIRST.filter(userId => this.person(userId))).forEach(userId => this.phones.push(this.phone(userId)));
    this.arrange();
  }

  person(userId) {
    return this.people.find(person => person.userId === userId);
  }

  phone(userId) {
    return new Phone(this.person(userId), this.people, this);
  }

  users() {
    return this.phones.map(phone => phone.person.userId);
  }

  add(userId) {
    if (!this.users().includes(userId)) this.phones.push(this.phone(userId));
    this.shown = userId;
    this.changed();
    this.phones.find(phone => phone.person.userId === userId).element.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  remove(phone) {
    this.phones = this.phones.filter(other => other !== phone);
    this.changed();
  }

  replace(phone, userId) {
    if (this.users().includes(userId)) {
      this.shown = userId;
      this.remove(phone);
      return;
    }
    this.phones = this.phones.map(other => other === phone ? this.phone(userId) : other);
    this.shown = userId;
    this.changed();
  }

  changed() {
    try {
      localStorage.setItem(REMEMBERED, JSON.stringify(this.users()));
    } catch { /* a browser that forgets shows the first three again */ }
    this.arrange();
    this.version = '';
    this.reload();
  }

  arrange() {
    if (!this.users().includes(this.shown)) this.shown = this.users()[0];
    const scrolled = this.phones.map(phone => phone.chat.scrollTop);
    $('phones').replaceChildren(...this.phones.map(phone => phone.element));
    this.phones.forEach((phone, i) => { phone.chat.scrollTop = scrolled[i]; });
    this.drawAdder();
    this.drawTabs();
  }

  drawAdder() {
    const rest = this.people.filter(person => !this.users().includes(person.userId));
    $('adder').replaceChildren(...(rest.length ? [h('label', { for: 'another' }, '再看一部手机'),
      h('select', { id: 'another', onchange: event => event.target.value && this.add(event.target.value) },
        h('option', { value: '' }, '选择人员…'), ...rest.map(person => h('option', { value: person.userId }, `${person.name} · ${person.title}`)))] : []));
  }

  drawTabs() {
    $('tabs').replaceChildren(...this.phones.map(phone => {
      const { userId, name } = phone.person;
      const unread = this.unread(userId);
      phone.element.classList.toggle('shown', userId === this.shown);
      return h('button', {
        type: 'button', role: 'tab', id: 'tab-' + userId, 'aria-selected': String(userId === this.shown), 'aria-controls': 'phone-' + userId,
        onclick: () => this.show(userId),
      }, name, unread && userId !== this.shown ? h('span', { class: 'badge', 'aria-label': `${unread} 条新消息` }, String(unread)) : null);
    }));
  }

  show(userId) {
    this.shown = userId;
    this.read(userId);
    this.drawTabs();
    this.phones.find(phone => phone.person.userId === userId)?.toEnd();
  }

  read(userId) {
    this.seen.set(userId, this.counts[userId] ?? 0);
  }

  unread(userId) {
    return (this.counts[userId] ?? 0) - (this.seen.get(userId) ?? 0);
  }

  /** People without a phone here who have received something they have not been seen to have. */
  drawOthers() {
    const waiting = this.people.filter(person => !this.users().includes(person.userId) && this.unread(person.userId) > 0);
    $('others').replaceChildren(...(waiting.length ? [h('span', {}, '也收到了消息：'), ...waiting.map(person =>
      h('button', { type: 'button', class: 'chip', onclick: () => this.add(person.userId) },
        person.name, h('span', { class: 'badge' }, String(this.unread(person.userId)))))] : []));
  }

  async reload() {
    const asked = this.users();
    const view = await api.view(asked, this.version);
    this.setNow(view.now);
    if (!view.phones || asked.join() !== this.users().join()) return;
    this.version = view.version;
    this.counts = view.counts;
    this.fired = view.fired;
    const narrow = getComputedStyle($('tabs')).display !== 'none';
    for (const phone of this.phones) {
      phone.draw(view.phones[phone.person.userId] ?? []);
      if (!narrow || phone.person.userId === this.shown) this.read(phone.person.userId);
    }
    this.drawTabs();
    this.drawOthers();
    this.drawFired();
  }

  drawFired() {
    drawLog($('log'), this.fired, $('skips').checked);
  }

  setNow(now) {
    this.now = { at: now, since: performance.now() };
    this.drawNow();
  }

  present() {
    return time.plus(this.now.at, performance.now() - this.now.since);
  }

  drawNow() {
    if (!this.now) return;
    const now = this.present();
    $('now').replaceChildren(h('span', { class: 'date' }, time.long(now)), ' ',
      h('span', { class: 'hand' }, time.clock(now), h('small', {}, ':' + time.seconds(now))));
    $('now').setAttribute('datetime', now);
  }

  async tellClock() {
    const clock = await api.clock();
    this.setNow(clock.now);
    this.workday = clock.nextWorkday;
    const words = `下一个工作日 ${time.day(this.workday)} ${time.clock(this.workday)}`;
    $('workday').textContent = words;
    document.querySelectorAll('[data-text=workday]').forEach(element => { element.textContent = words; });
    $('goal').min = time.inputValue(clock.now);
    if (!$('goal').value || $('goal').value < $('goal').min) $('goal').value = time.inputValue(this.workday);
  }

  async move(goal) {
    document.body.classList.add('moving');
    const controls = document.querySelectorAll('.moves button, .moves input, #friday');
    controls.forEach(control => { control.disabled = true; });
    try {
      const moved = await api.move(goal);
      this.tell(summary(moved));
    } catch (error) {
      this.tell(error.message, true);
    } finally {
      controls.forEach(control => { control.disabled = false; });
      document.body.classList.remove('moving');
      await Promise.all([this.tellClock(), this.reload()]).catch(error => this.tell(error.message, true));
    }
  }

  tell(words, wrong = false) {
    clearTimeout(this.telling);
    $('toast').textContent = words;
    $('toast').className = wrong ? 'toast open wrong' : 'toast open';
    this.telling = setTimeout(() => { $('toast').className = 'toast'; }, wrong ? 9000 : 6000);
  }
}

function remembered() {
  try {
    const users = JSON.parse(localStorage.getItem(REMEMBERED) ?? '[]');
    return Array.isArray(users) ? users : [];
  } catch {
    return [];
  }
}

/** The guide stays closed once it was closed, and begins closed where room is scarce. */
function guide() {
  const key = 'rectify-sandbox-guide';
  try {
    if (localStorage.getItem(key) === 'closed' || matchMedia('(max-width: 700px)').matches) $('guide').open = false;
    $('guide').addEventListener('toggle', () => localStorage.setItem(key, $('guide').open ? 'open' : 'closed'));
  } catch { /* a browser that forgets shows it each time */ }
}

async function begin() {
  const desk = new Desk(await api.people());
  await Promise.all([desk.tellClock(), desk.reload()]);
  desk.phones.forEach(phone => phone.toEnd());
  $('hour').addEventListener('click', () => desk.move(time.plus(desk.present(), 3600 * 1000)));
  $('workday').addEventListener('click', () => desk.move(desk.workday));
  $('friday').addEventListener('click', () => desk.move(time.friday(desk.present())));
  $('goto').addEventListener('submit', event => {
    event.preventDefault();
    desk.move(time.fromInput($('goal').value));
  });
  $('skips').addEventListener('change', () => desk.drawFired());
  guide();
  setInterval(() => desk.drawNow(), 1000);
  let trouble = false;
  setInterval(async () => {
    if (document.hidden || document.body.classList.contains('moving')) return;
    try {
      await desk.reload();
      trouble = false;
    } catch (error) {
      if (!trouble) desk.tell(error.message, true);
      trouble = true;
    }
  }, POLL);
}

begin().catch(error => {
  $('toast').textContent = error.message;
  $('toast').className = 'toast open wrong';
});
