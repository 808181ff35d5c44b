// Sets light or dark before the first paint. A file of its own, because the content
// security policy allows no inline script. client/shell/theme.ts changes the choice later.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('interurban.theme');
  } catch (_blocked) {
    chosen = null; // Storage switched off: follow the system.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
