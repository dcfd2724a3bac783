#!/usr/bin/env python3
"""What chips have counted of the core, put together: see tools/coverage.

chip_counts.py FOLDER: in it is a folder for each emulator, and in that the file `counts` of what its
image has counted (firmware-core/target/counts.cpp). All of it goes where the compiler would have put
it, beside the objects, as .gcda files.
"""
import struct
import sys
from pathlib import Path

MAGIC = 0x67636461  # "gcda"
ARCS = 0x01A10000
HEAD = 16  # magic, version, stamp, checksum: GCC 12


def pieces(data: bytes):
    at = 0

    def take():
        nonlocal at
        (size,) = struct.unpack_from("<I", data, at)
        part = data[at + 4 : at + 4 + size]
        if len(part) != size:
            raise SystemExit("the counts are cut short: did an emulator end too early?")
        at += 4 + size
        return part

    while at < len(data):
        name = take().decode()
        yield name, take()


def records(counts: bytes):
    """Tag, where its words begin, and their length in bytes; a negative length is of zeros."""
    at = HEAD
    while at + 8 <= len(counts):
        tag, length = struct.unpack_from("<Ii", counts, at)
        at += 8
        if tag == 0:
            return
        yield tag, at, length
        at += max(length, 0)


def add(total: dict, counts: bytes, name: str) -> None:
    """`total` keeps for each record what it counts, by its place in the file."""
    if struct.unpack_from("<I", counts)[0] != MAGIC:
        raise SystemExit(f"{name}: no counts of gcov")
    total.setdefault("head", counts[:HEAD])
    kept = total.setdefault("records", [])
    for number, (tag, at, length) in enumerate(records(counts)):
        words = counts[at : at + max(length, 0)]
        if number == len(kept):
            kept.append([tag, length, words])
        elif kept[number][0] != tag:
            raise SystemExit(f"{name}: two images have counted, of different builds")
        elif tag == ARCS:
            kept[number] = [tag, *sum_of(kept[number][1:], [length, words])]


def sum_of(one: list, other: list) -> list:
    if other[0] < 0:
        return one
    if one[0] < 0:
        return other
    many = f"<{one[0] // 8}Q"
    sums = (a + b for a, b in zip(struct.unpack(many, one[1]), struct.unpack(many, other[1])))
    return [one[0], struct.pack(many, *sums)]


def write(name: str, total: dict) -> None:
    with open(name, "wb") as file:
        file.write(total["head"])
        for tag, length, words in total["records"]:
            file.write(struct.pack("<Ii", tag, length) + words)
        file.write(struct.pack("<I", 0))


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    totals: dict = {}
    count = 0
    for file in sorted(Path(sys.argv[1]).glob("*/counts")):
        for name, counts in pieces(file.read_bytes()):
            add(totals.setdefault(name, {}), counts, name)
            count += 1
    if not totals:
        raise SystemExit(f"{sys.argv[1]}: nothing has been counted there")
    for name, total in totals.items():
        write(name, total)
    print(f"{len(totals)} sources of the core, counted {count // max(len(totals), 1)} times")


main()
