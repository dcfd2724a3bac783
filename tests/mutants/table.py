"""What a hunt has found, as a table and two percentages."""

import datetime

import hunt


def rows(listed):
    results = hunt.read(hunt.RESULTS)
    found = []
    for number, defect in sorted(listed.items()):
        result = results.get(str(number), {})
        if result.get("fingerprint") == hunt.fingerprint(defect):
            found.append((number, defect, result))
    return found


def caught_by(result):
    if result["by"] not in ("scenario", "unit"):
        return result["by"]
    name = result["name"].removeprefix("scenarios/").removesuffix(".json")
    how = "" if result["how"] == "failed" else f" ({result['how']})"
    return f"{result['by']}: {name or 'all'}{how}"


def percentages(found):
    scenarios = sum(result["by"] == "scenario" for _, _, result in found)
    units = sum(result["by"] == "unit" for _, _, result in found)
    total = max(1, len(found))
    return (f"{datetime.date.today()}: {len(found)} defects; scenarios alone notice {scenarios} "
            f"({100 * scenarios / total:.1f} %), with units {scenarios + units} "
            f"({100 * (scenarios + units) / total:.1f} %).")


def table(listed, survivors_only):
    found = rows(listed)
    lines = [percentages(found), "", "| id | file | covers | what slipped | noticed by |", "|---|---|---|---|---|"]
    for number, defect, result in found:
        if survivors_only and result["by"] == "scenario":
            continue
        lines.append(f"| {number} | {defect['file']} | {defect['covers']} | {defect['story']} "
                     f"| {caught_by(result)} |")
    return "\n".join(lines)
