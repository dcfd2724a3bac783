#!/usr/bin/env python3
"""Checks the form of the files that hand a campaign's shards to Kubernetes, GitLab and GitHub, as
their references say it. That they run there is not shown by it.

  job_files.py LOCKTWIN PLAN

77: there is no reader of YAML here."""
import os
import re
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("SKIPPED: PyYAML is not here; install it: tools/setup test")
    sys.exit(77)

SHARDS = 12


def written(locktwin, plan, engine, folder):
    """What `campaign submit` writes for an engine, as YAML has it."""
    told = subprocess.run(
        [locktwin, "campaign", "submit", plan, "--" + engine, "--shards", str(SHARDS), "--out",
         "cells", "--into", folder, "--image", "registry.example/locktwin:1.0"],
        check=True, capture_output=True, text=True).stdout.split()
    assert len(told) == 1, told
    with open(told[0], encoding="utf-8") as file:
        return yaml.safe_load(file)


def check_keys(what, given, allowed):
    unknown = set(given) - set(allowed.split())
    assert not unknown, f"{what} has {unknown}"


def check_texts(what, given):
    assert isinstance(given, list) and given, what
    assert all(isinstance(one, str) for one in given), f"{what}: {given}"


def check_kubernetes(job):
    """Job of batch/v1, as kubernetes.io/docs/reference/kubernetes-api has it."""
    check_keys("a job", job, "apiVersion kind metadata spec")
    assert (job["apiVersion"], job["kind"]) == ("batch/v1", "Job")
    assert re.fullmatch(r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?", job["metadata"]["name"])
    spec = job["spec"]
    check_keys("a job's spec", spec,
               "completions parallelism completionMode backoffLimit template")
    assert spec["completionMode"] == "Indexed"
    assert spec["completions"] == SHARDS and 0 < spec["parallelism"] <= SHARDS
    assert isinstance(spec["backoffLimit"], int)
    pod = spec["template"]["spec"]
    check_keys("a pod", pod, "restartPolicy containers volumes")
    assert pod["restartPolicy"] in ("Never", "OnFailure")
    volumes = {volume["name"] for volume in pod["volumes"]}
    for container in pod["containers"]:
        check_keys("a container", container, "name image workingDir command args volumeMounts")
        check_texts("its command", container["command"])
        check_texts("its arguments", container["args"])
        for mount in container["volumeMounts"]:
            assert mount["name"] in volumes and mount["mountPath"].startswith("/")


def check_gitlab(pipeline):
    """.gitlab-ci.yml, as docs.gitlab.com/ee/ci/yaml has it; stages are those that always are."""
    for name, job in pipeline.items():
        check_keys(name, job, "stage image parallel script retry artifacts needs when")
        assert job["stage"] in (".pre", "build", "test", "deploy", ".post")
        assert isinstance(job["image"], str)
        check_texts("a script", job["script"])
        assert 1 <= job.get("parallel", 1) <= 200 and 0 <= job.get("retry", 0) <= 2
        assert job.get("when", "always") in ("always", "on_success", "on_failure", "manual")
        assert all(needed in pipeline for needed in job.get("needs", []))
        check_keys("artifacts", job["artifacts"], "when paths reports")
        check_texts("paths", job["artifacts"]["paths"])
    assert pipeline["campaign-shard"]["parallel"] == SHARDS


def check_github(workflow):
    """A workflow, as docs.github.com/actions has it. YAML 1.1 reads its key `on` as true."""
    assert workflow[True] == "workflow_dispatch"
    jobs = workflow["jobs"]
    for name, job in jobs.items():
        check_keys(name, job, "runs-on container strategy steps needs if")
        assert isinstance(job["runs-on"], str) and isinstance(job["container"], str)
        needs = job.get("needs", [])
        assert all(one in jobs for one in ([needs] if isinstance(needs, str) else needs))
        for step in job["steps"]:
            check_keys("a step", step, "uses run with if")
            assert ("uses" in step) != ("run" in step), step
            assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step.get("uses", "actions/checkout@v4"))
    matrix = jobs["shard"]["strategy"]["matrix"]
    assert matrix["shard"] == list(range(1, SHARDS + 1)) and len(matrix["shard"]) <= 256


def main():
    locktwin, plan = (os.path.abspath(word) for word in sys.argv[1:])
    checks = {"kubernetes": check_kubernetes, "gitlab": check_gitlab, "github": check_github}
    with tempfile.TemporaryDirectory() as folder:
        for engine, check in checks.items():
            check(written(locktwin, plan, engine, folder))
            print(engine, "has the form that its reference asks for")


main()
