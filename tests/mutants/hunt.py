"""Wakes one defect at a time and looks who notices: the scenarios, and for what gets through them the unit
tests. What is known is kept in a file after each defect, so that a hunt may be interrupted.
"""

import concurrent.futures
import hashlib
import json
import re
import signal
import subprocess
import threading
import time

import defects
import weave

RESULTS = weave.WORK / "results.json"
TIMES = weave.WORK / "times.json"
BIN = weave.BUILD / "bin"
UNITS = ["firmware_core_tests", "model_tests", "sim_tests"]
FAILED = re.compile(r"^(?:failed|invalid|bad input|internal error)\s+(\S+\.json)", re.MULTILINE)
PASSED = re.compile(r"^passed\s+(\S+\.json).* steps=(\d+)", re.MULTILINE)
SLOWER = 6  # a defect may take so many times as long as none, and …
ITS_OWN_STEPS = 100_000  # of a scenario of the defect's requirement, in a hunt with limits
NEW_STEPS = 2_000  # of a scenario that is newer than the times
AT_LEAST_S = 60  # … so long in any case, on a machine that does other work as well


def read(path):
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def write(path, value):
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")
    beside.replace(path)


def fingerprint(defect):
    said = json.dumps([defect.get(key) for key in ("file", "in", "kind", "text", "replacement")])
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def scenario_files():
    left_out = {"schema.json", "requirements.json", "setups.json"}
    files = [file for file in (defects.ROOT / "scenarios").rglob("*.json")
             if file.name not in left_out and not file.name.endswith((".plan.json", ".schema.json"))
             and file.parent.name != "parts"]
    return sorted(str(file.relative_to(defects.ROOT)) for file in files)


def covered(file):
    return set(json.loads((defects.ROOT / file).read_text(encoding="utf-8")).get("covers", []))


def run(number, command, limit_s):
    """(what happened, what was written); what happened is empty when all is well."""
    try:
        ended = subprocess.run(command, cwd=defects.ROOT, env=weave.environment(number), timeout=limit_s,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired as expired:
        return "hang", (expired.stdout or b"").decode(errors="replace")
    text = ended.stdout.decode(errors="replace")
    if -ended.returncode in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT):
        raise SystemExit("interrupted")  # by somebody, and not by the defect
    if ended.returncode < 0:
        return "crash", text
    return ("failed" if ended.returncode != 0 else ""), text


def prove_asleep():
    """With every defect asleep all must pass; how long it takes, and how many steps each is."""
    begun = time.monotonic()
    happened, text = run(0, [BIN / "locktwin", "run", "scenarios", "--jobs", "1"], None)
    if happened:
        raise SystemExit(f"with every defect asleep: {happened}\n{text[-4000:]}")
    print(text.splitlines()[-1], "with every defect asleep", flush=True)
    steps = {}
    for file, count in PASSED.findall(text):
        steps[file] = steps.get(file, 0) + int(count)
    write(TIMES, read(TIMES) | {"steps": steps, "scenarios": time.monotonic() - begun})


def prove_units_asleep():
    times = read(TIMES)
    for program in UNITS:
        begun = time.monotonic()
        happened, text = run(0, [BIN / program, "-r", "compact"], None)
        if happened:
            raise SystemExit(f"{program} with every defect asleep: {happened}\n{text[-4000:]}")
        times[program] = time.monotonic() - begun
        print(f"{program}: {times[program]:.0f} s with every defect asleep", flush=True)
        write(TIMES, times)


class Hunt:
    def __init__(self, listed, units, most_steps):
        self.listed = listed
        self.units = units
        self.most_steps = most_steps
        self.times = read(TIMES)
        self.covers = {file: covered(file) for file in scenario_files()}
        self.results = read(RESULTS)
        self.lock = threading.Lock()

    def order(self, defect, likely):
        """Of the scenarios: the one that noticed it last time, those of its requirement, the quick ones."""
        steps = self.times.get("steps", {})
        most = {True: max(ITS_OWN_STEPS, self.most_steps), False: self.most_steps}
        short = [file for file, covers in self.covers.items()
                 if steps.get(file, NEW_STEPS) <= most[defect["covers"] in covers]]
        return sorted(short, key=lambda file: (file != likely, defect["covers"] not in self.covers[file],
                                               steps.get(file, NEW_STEPS)))

    def by_scenarios(self, number, defect, likely):
        command = [BIN / "locktwin", "run", *self.order(defect, likely), "--fail-fast", "--jobs", "1"]
        happened, text = run(number, command, self.limit_s("scenarios"))
        found = FAILED.search(text)
        if not happened:
            return None
        return {"by": "scenario", "how": happened, "name": found.group(1) if found else ""}

    def limit_s(self, what):
        """None, as long as nobody has measured how long it takes asleep."""
        return max(AT_LEAST_S, SLOWER * self.times[what]) if what in self.times else None

    def by_units(self, number, defect):
        for program in UNITS:
            for which in ([f"[{defect['covers']}]"], []):
                command = [BIN / program, *which, "--abort", "-r", "compact"]
                happened, text = run(number, command, self.limit_s(program))
                if happened and "No test" not in text:  # Catch2 3 takes a tag without a test for a failure
                    return {"by": "unit", "how": happened, "name": program}
        return {"by": "nobody", "how": "", "name": ""}

    def one(self, number):
        defect = self.listed[number]
        known = self.results.get(str(number), {})
        found = self.by_scenarios(number, defect, known.get("name"))
        if found is None:
            found = self.by_units(number, defect) if self.units else {"by": "no scenario", "how": "", "name": ""}
        found["fingerprint"] = fingerprint(defect)
        with self.lock:
            self.results[str(number)] = found
            write(RESULTS, self.results)
            print(number, defect["file"], found["by"], found["how"], found["name"], flush=True)

    def all(self, numbers, jobs):
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            list(pool.map(self.one, numbers))


def outstanding(listed, units, survivors):
    """Those of which nothing is known yet, or not since the defect was changed."""
    results = read(RESULTS)

    def known(number):
        result = results.get(str(number), {})
        if result.get("fingerprint") != fingerprint(listed[number]):
            return False
        if result["by"] == "scenario":
            return True
        return not survivors and (result["by"] != "no scenario" or not units)

    return [number for number in sorted(listed) if not known(number)]
