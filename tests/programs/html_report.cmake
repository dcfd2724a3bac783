# The HTML report in a real browser: no error of the console, the filter and the keys work. Leaves
# pictures of it in both themes in WORK.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
find_program(browser NAMES chromium chromium-browser google-chrome)
if(NOT browser)
  message("SKIPPED: chromium is not here; install it: tools/setup deep")
  return()
endif()
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
run(code output errors ${PROGRAM} run ${SAMPLES}/passes.json ${SAMPLES}/fails.json ${SCENARIOS}
    --html ${WORK}/report.html)
if(NOT code EQUAL 1)
  message(FATAL_ERROR "the run: ${code}\n${output}${errors}")
endif()
# What a person does with it, at its end: the page says what came of it in its title.
file(READ ${WORK}/report.html page)
string(REPLACE "</body>" [[<script>
const runs = () => [...document.querySelectorAll('details.run')];
const shown = () => runs().filter((run) => !run.hidden).length;
const type = (text) => {
  const filter = document.getElementById('filter');
  filter.value = text;
  filter.dispatchEvent(new Event('input'));
};
const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
const all = shown();
type('seven users'); const one = shown();
type('no such word'); const none = shown() + (document.querySelector('.nothing').hidden ? 1 : 0);
press('Escape'); press('f'); const failures = shown();
press('Escape'); press('j');
const focus = document.activeElement.closest('details.run') === runs()[0] ? 1 : 0;
const dark = document.documentElement.classList.contains('dark'); press('t');
const turned = document.documentElement.classList.contains('dark') !== dark ? 1 : 0;
const wide = document.documentElement.scrollWidth > innerWidth;
document.body.setAttribute('data-tried',
                           [all > 2, one, none, failures, focus, turned, !wide].join(' '));
</script></body>]] page "${page}")
file(WRITE ${WORK}/tried.html "${page}")
set(options --headless=new --no-sandbox --disable-gpu --user-data-dir=${WORK}/profile
    --virtual-time-budget=2000 --enable-logging=stderr --hide-scrollbars)
run(code dom log ${browser} ${options} --dump-dom file://${WORK}/tried.html)
if(NOT dom MATCHES "data-tried=\"true 1 0 1 1 1 true\"")
  string(REGEX MATCH "data-tried=\"[^\"]*\"" tried "${dom}")
  message(FATAL_ERROR "filter or keys do not work, or it is too wide: ${tried}\n${log}")
endif()
if(log MATCHES "CONSOLE")
  message(FATAL_ERROR "the console is not empty:\n${log}")
endif()
foreach(theme light dark)
  run(code output log ${browser} ${options} --window-size=1280,1600
      --screenshot=${WORK}/${theme}.png "file://${WORK}/report.html?theme=${theme}")
  if(NOT EXISTS ${WORK}/${theme}.png)
    message(FATAL_ERROR "no picture in the ${theme} theme:\n${log}")
  endif()
endforeach()
