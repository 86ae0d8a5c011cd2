import { h } from './dom.js';
import { api } from './api.js';

const given = new URLSearchParams(location.search);
const list = document.getElementById('people');

try {
  const people = await api.people();
  list.replaceChildren(...people.map(person => {
    const query = new URLSearchParams({ redirect_uri: given.get('redirect_uri') ?? '', state: given.get('state') ?? '', userId: person.userId });
    return h('li', {}, h('a', { href: '/sandbox/oauth/authorize?' + query }, h('b', {}, person.name), h('span', {}, person.title)));
  }));
} catch (error) {
  list.replaceChildren(h('li', {}, error.message));
}
