/** The sandbox's calls. What is refused becomes an error with the sentence of the problem detail. */
async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', ...options });
  } catch {
    throw new Error('连不上沙盒，请确认程序还在运行');
  }
  const json = await response.json().catch(() => null);
  if (!response.ok) throw new Error(json?.detail ?? `沙盒答复 HTTP ${response.status}`);
  return json;
}

const post = (path, body) => call(path, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
});

export const api = {
  people: () => call('/sandbox/people'),
  clock: () => call('/sandbox/clock'),
  move: now => post('/sandbox/clock', { now }),
  view: (users, since) => call('/sandbox/view?' + new URLSearchParams({ users: users.join(','), since })),
  type: (userId, text) => post('/sandbox/messages', { userId, text }),
  press: (userId, taskId, key, selected) => post('/sandbox/clicks', { userId, taskId, key, selected }),
  login: userId => post('/sandbox/login', { userId }),
  show(userId, file) {
    const form = new FormData();
    form.append('userId', userId);
    form.append('file', file);
    return call('/sandbox/images', { method: 'POST', body: form });
  },
};
