// A part of the page that cannot be fetched says so, instead of staying silent; a file too large is named as the cause.
(function () {
  const trouble = document.getElementById('trouble');
  const usual = trouble.textContent;
  const show = event => {
    const answer = event.detail && event.detail.xhr;
    trouble.textContent = answer && answer.status === 413 ? trouble.dataset.tooLarge : usual;
    trouble.hidden = false;
  };
  for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(name, show);
  }
  document.addEventListener('htmx:beforeRequest', () => { trouble.hidden = true; });
})();
