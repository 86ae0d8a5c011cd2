// A part of the page that cannot be fetched says so, instead of staying silent.
(function () {
  const trouble = document.getElementById('trouble');
  const show = visible => { trouble.hidden = !visible; };
  for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(name, () => show(true));
  }
  document.addEventListener('htmx:beforeRequest', () => show(false));
})();
