'use strict';
(() => {
  const find = (id) => document.getElementById(id);
  const runs = [...document.querySelectorAll('details.run')];
  const nothing = document.querySelector('.nothing');
  const filter = find('filter');
  const failed = find('failed');
  const root = document.documentElement;

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const wanted = new URLSearchParams(location.search).get('theme');
  root.classList.toggle('dark', wanted ? wanted === 'dark' : dark.matches);
  dark.addEventListener('change', () => root.classList.toggle('dark', dark.matches));

  // All words must stand in what is told of a run.
  function show() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const only = failed.getAttribute('aria-pressed') === 'true';
    let count = 0;
    for (const run of runs) {
      const text = run.dataset.find.toLowerCase();
      const fits = words.every((word) => text.includes(word)) && !(only && run.classList.contains('good'));
      run.hidden = !fits;
      count += fits ? 1 : 0;
    }
    find('count').textContent = runs.length ? count + ' of ' + runs.length : '';
    if (nothing) nothing.hidden = count > 0;
  }
  function toggle(button) {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    show();
  }
  function turn() { root.classList.toggle('dark'); }
  function translate() {
    const chinese = document.body.classList.toggle('zh');
    find('language').textContent = chinese ? 'English' : '中文';
  }
  function explain() {
    find('keys').hidden = !find('keys').hidden;
    find('help').setAttribute('aria-expanded', String(!find('keys').hidden));
  }
  function go(step) {
    const seen = runs.filter((run) => !run.hidden);
    if (!seen.length) return;
    const now = seen.indexOf(document.activeElement.closest('details.run'));
    const next = now < 0 ? (step > 0 ? 0 : seen.length - 1)
                         : Math.min(Math.max(now + step, 0), seen.length - 1);
    seen[next].querySelector('summary').focus();
    seen[next].scrollIntoView({ block: 'nearest' });
  }
  function all() {
    filter.value = '';
    failed.setAttribute('aria-pressed', 'false');
    show();
    filter.blur();
  }

  filter.addEventListener('input', show);
  failed.addEventListener('click', () => toggle(failed));
  find('theme').addEventListener('click', turn);
  find('language').addEventListener('click', translate);
  find('help').addEventListener('click', explain);
  for (const id of document.querySelectorAll('button.id')) {
    id.addEventListener('click', () => {
      filter.value = id.textContent;
      show();
      const runsSection = find('runs');
      if (runsSection) runsSection.scrollIntoView();
    });
  }
  const keys = { '/': () => filter.focus(), j: () => go(1), k: () => go(-1), f: () => toggle(failed),
                 t: turn, l: translate, '?': explain, Escape: all };
  document.addEventListener('keydown', (event) => {
    const typing = document.activeElement === filter && event.key !== 'Escape';
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
  addEventListener('beforeprint', () => runs.forEach((run) => { run.open = true; }));
  show();
})();
