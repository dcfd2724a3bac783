"""All defects at once, asleep, in a copy of the project: the copy is built once, and a variable of the
environment wakes one of them. The project's own sources stay as they are.
"""

import os
import pathlib
import subprocess

import defects

WORK = defects.ROOT / "build/mutants"
SOURCE = WORK / "source"
BUILD = WORK / "build"
SWITCH = "lt_awake.h"
VARIABLE = "LT_AWAKE"
TARGETS = ["locktwin", "firmware_core_tests", "model_tests", "sim_tests"]

# The variable is read before main(): what runs earlier finds every defect asleep.
SWITCH_TEXT = f"""#pragma once
#include <cstdlib>
inline int lt_awake_read() {{
  const char* number = std::getenv("{VARIABLE}");
  return number == nullptr ? 0 : std::atoi(number);
}}
inline const int lt_awake_number = lt_awake_read();
inline bool lt_awake(int number) {{ return number == lt_awake_number; }}
"""


def woven(defect):
    awake = f"lt_awake({defect['id']})"
    if defect["kind"] == "expression":
        return f"({awake} ? ({defect['replacement']}) : ({defect['text']}))"
    return f"if ({awake}) {{ {defect['replacement']} }} else {{ {defect['text']} }}"


def weave(source, its_own):
    """The source with its defects in it."""
    found, wrong = defects.places(its_own, source)
    if wrong:
        raise SystemExit("\n".join(wrong))
    for begin, end, defect in reversed(found):
        source = source[:begin] + woven(defect) + source[end:]
    first = source.index("#include")  # behind what a header says first
    return source[:first] + f'#include "{SWITCH}"\n' + source[first:]


def put(path, data, mode=0o644):
    """Only what changed: what is as it was is not compiled again."""
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    path.chmod(mode)


def copy(listed):
    files = subprocess.run(["git", "ls-files", "-coz", "--exclude-standard"], cwd=defects.ROOT, check=True,
                           stdout=subprocess.PIPE).stdout.decode().split("\0")
    files = [file for file in files if file and (defects.ROOT / file).is_file()]
    its_own = defects.by_file(listed)
    for file in files:
        data = (defects.ROOT / file).read_bytes()
        if file in its_own:
            data = weave(data.decode(), its_own[file]).encode()
        put(SOURCE / file, data, (defects.ROOT / file).stat().st_mode)
    put(SOURCE / SWITCH, SWITCH_TEXT.encode())
    keep = set(files) | {SWITCH}
    for path in [path for path in SOURCE.rglob("*") if path.is_file()]:
        if str(path.relative_to(SOURCE)) not in keep:
            path.unlink()


def build(listed, jobs):
    wrong = defects.check(listed)
    if wrong:
        raise SystemExit("\n".join(wrong))
    copy(listed)
    subprocess.run(["cmake", "-S", SOURCE, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                    "-DCMAKE_CXX_FLAGS_RELEASE=-O1", "-DLOCKTWIN_DESKTOP=OFF", "-DLOCKTWIN_BENCH=OFF",
                    "-DLOCKTWIN_TOGETHER=ON", "-DLOCKTWIN_WERROR=OFF"], check=True)
    for target in TARGETS:  # the scenarios can begin before the last tests are built
        subprocess.run(["ninja", "-C", BUILD, "-k", "0", "-j", str(jobs), target], check=True)


def environment(number):
    """Of a program with this defect awake; 0: none."""
    settings = {name: value for name, value in os.environ.items()
                if name not in ("GITHUB_ACTIONS", "GITLAB_CI", VARIABLE)}
    state = WORK / "state" / str(number)
    pathlib.Path(state).mkdir(parents=True, exist_ok=True)
    return settings | {VARIABLE: str(number), "XDG_STATE_HOME": str(state)}
