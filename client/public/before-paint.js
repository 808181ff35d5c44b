// Sets light or dark, the language and the direction of writing before the first paint. A
// file of its own, because the content security policy allows no inline script.
// client/shell/theme.ts and client/ui/language.ts change the choices later and read these.
(function () {
  var page = document.documentElement;
  var address = new URLSearchParams(location.search);

  function kept(store, key) {
    try {
      return window[store].getItem(key);
    } catch (_blocked) {
      return null; // Storage switched off: follow the system.
    }
  }
  // What an address asks for holds in its tab until something else is chosen.
  function asked(name) {
    var key = 'interurban.' + name;
    var value = address.get(name);
    if (value === null) return kept('sessionStorage', key);
    try {
      sessionStorage.setItem(key, value);
    } catch (_blocked) {
      // Storage switched off: it holds for this page.
    }
    return value;
  }

  var theme = kept('localStorage', 'interurban.theme');
  // Colours of the system go with the system's light or dark.
  if (matchMedia('(forced-colors: active)').matches) theme = null;
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.dataset.theme = dark ? 'dark' : 'light';

  var languages = ['en', 'es'];
  var wanted = [asked('lang'), kept('localStorage', 'interurban.language')].concat(navigator.languages);
  var found = wanted
    .map(function (each) { return String(each).toLowerCase().split('-')[0]; })
    .filter(function (each) { return languages.indexOf(each) >= 0; });
  page.lang = found[0] || 'en';
  // Neither language is written from right to left; `?dir=rtl` shows that the pages could be.
  page.dir = asked('dir') === 'rtl' ? 'rtl' : 'ltr';
})();
