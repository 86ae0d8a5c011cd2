// Where the bar is wider than a phone, the page it stands on is in sight.
(function () {
  const here = document.querySelector('.bar-nav .here');
  if (here) { here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2; }
})();

// A part of the page that cannot be fetched says so, instead of staying silent: in the words of the error page, if one came.
(function () {
  const trouble = document.getElementById('trouble');
  const usual = trouble.textContent;
  const show = event => {
    const answer = event.detail && event.detail.xhr;
    const page = new DOMParser().parseFromString(answer ? answer.responseText : '', 'text/html');
    const sentence = page.querySelector('#error .error-sentence');
    trouble.textContent = sentence ? sentence.textContent : usual;
    trouble.hidden = false;
  };
  for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(name, show);
  }
  document.addEventListener('htmx:beforeRequest', () => { trouble.hidden = true; });
})();

// How far a file is sent; then that it is being read.
(function () {
  const shown = () => document.querySelector('.intake-progress');
  document.addEventListener('htmx:xhr:loadstart', () => {
    const progress = shown();
    if (progress) { progress.hidden = false; }
  });
  document.addEventListener('htmx:xhr:progress', event => {
    const progress = shown();
    if (!progress || !event.detail.lengthComputable) { return; }
    const percent = Math.floor(100 * event.detail.loaded / event.detail.total);
    progress.querySelector('progress').value = percent;
    progress.querySelector('span').textContent = percent < 100 ? `${progress.dataset.sending} ${percent}%` : progress.dataset.reading;
  });
  document.addEventListener('htmx:afterRequest', () => {
    const progress = shown();
    if (progress) { progress.hidden = true; }
  });
})();

// What is said of an entry stands beside the fields, and what was read stays below: the entry is brought into sight.
(function () {
  const form = document.getElementById('intake-form');
  if (!form) { return; }
  const result = () => document.getElementById('intake-result');
  const refusal = () => document.getElementById('intake-refusal');
  document.addEventListener('htmx:beforeRequest', () => refusal().replaceChildren());
  document.addEventListener('htmx:afterSwap', () => {
    if (refusal().children.length > 0) {
      const field = form.elements[refusal().dataset.field];
      (field || refusal()).scrollIntoView({block: 'center'});
      if (field) { field.focus({preventScroll: true}); }
    } else if (!form.elements.unit.value && result().dataset.unit) {
      form.elements.unit.value = result().dataset.unit;
    }
  });
  // what was read of another file must not be taken for this one
  form.elements.file.addEventListener('change', () => { result().replaceChildren(); refusal().replaceChildren(); });
  document.addEventListener('click', event => {
    const chosen = event.target.closest('[data-fill]');
    if (chosen) {
      form.elements[chosen.dataset.fill].value = chosen.dataset.value;
      for (const same of document.querySelectorAll(`[data-fill="${chosen.dataset.fill}"]`)) { same.closest('.intake-place')?.remove(); }
    }
  });
  // the second click of a double one would answer that nothing is left to do
  document.addEventListener('click', event => {
    if (event.detail > 1 && event.target.closest('#intake button')) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
})();

// What was not changed is not sent: a large draft has more fields than a form may have. A field is as it was if its “was-” says so;
// fields of one item (status-3, day-3) mean something only together, so all of them are sent if one was changed.
document.addEventListener('htmx:configRequest', event => {
  const sent = event.detail.formData;
  const fields = [...sent.keys()].filter(name => name.startsWith('was-')).map(name => name.slice(4));
  const itemOf = field => field.slice(field.lastIndexOf('-'));
  const changed = new Set(fields.filter(field => sent.get(field) !== sent.get('was-' + field)).map(itemOf));
  for (const field of fields.filter(one => !changed.has(itemOf(one)))) {
    sent.delete(field);
    sent.delete('was-' + field);
  }
});
