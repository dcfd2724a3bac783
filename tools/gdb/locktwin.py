"""For gdb at a chip that runs the core: `lock`, `journal`, `store` and `stack`, for people.

    gdb-multiarch -x tools/gdb/locktwin.py IMAGE.elf -ex 'target remote …'

Keys, PINs and what is made of them are never printed.
"""
import binascii
import datetime
import struct

import gdb

FLASH_BYTES = 68 * 1024
PAGE = 2048
HALF = 12 * PAGE
JOURNAL = 2 * HALF
PAINT = struct.pack("<I", 0xC0DEC0DE)
BEGIN = datetime.datetime(2000, 1, 1)


def session():
    return gdb.parse_and_eval("'(anonymous namespace)::session'")


def flash():
    at = int(gdb.parse_and_eval("(unsigned) &lt_store"))
    return bytes(gdb.selected_inferior().read_memory(at, FLASH_BYTES))


def words(enumeration):
    fields = gdb.lookup_type(f"locktwin::core::{enumeration}").fields()
    return {field.enumval: field.name.split("::")[-1] for field in fields}


def told(value):
    text = str(value).split("::")[-1]
    return text.split(" '")[0]


def whole(data, at, payload):
    head = binascii.crc32(data[at:at + 4])
    crc = binascii.crc32(data[at + 8:at + 8 + payload], head)
    return crc == struct.unpack_from("<I", data, at + 4)[0]


class LockCommand(gdb.Command):
    """What the lock believes, and what it has its board do."""

    def __init__(self):
        super().__init__("lock", gdb.COMMAND_DATA)

    def invoke(self, _argument, _terminal):
        now = session()
        given, out = now["inputs_"], now["outputs_"]
        report = out["report"]
        print(f"{int(given['now_ms']) / 1000:.3f} s after the boot")
        print(f"  bolt      {told(report['lock_state'])}, motor {told(out['motor'])}, "
              f"try {int(report['bolt_tries'])}; switches: out {told(given['bolt_out_switch'])}, "
              f"in {told(given['bolt_in_switch'])}, door {told(given['door_closed_switch'])}")
        print(f"  panel     {told(report['panel'])}, {int(report['digits_entered'])} digits, "
              f"{int(report['users'])} users, {int(report['wrong_tries'])} wrong tries, "
              f"lockout {int(report['lockout_left_ms'])} ms")
        print(f"  modes     away {told(report['away'])}, privacy {told(report['privacy'])}, "
              f"muted {told(report['muted'])}")
        print(f"  supply    {int(given['bus_voltage_mv'])} mV, {int(report['battery_percent'])} %, "
              f"motor {int(given['motor_current_ma'])} mA")
        print(f"  flash     {told(given['flash'])}, command {told(out['flash']['operation'])}; "
              f"{int(report['sessions'])} sessions of phones")
        wake = int(out["wake_at_ms"])
        print(f"  wakes     {'never' if wake == 2**64 - 1 else f'at {wake / 1000:.3f} s'}")


class JournalCommand(gdb.Command):
    """The events in the flash, the newest last: journal [HOW-MANY]"""

    def __init__(self):
        super().__init__("journal", gdb.COMMAND_DATA)

    def invoke(self, argument, _terminal):
        kinds = words("EventKind")
        data = flash()[JOURNAL:]
        entries = []
        for at in range(0, len(data), 16):
            number, clock, kind, first, second, flags, crc = struct.unpack_from("<IIBBBBI", data, at)
            if number != 0xFFFFFFFF and crc == binascii.crc32(data[at:at + 12]):
                entries.append((number, clock, kind, first, second, flags >> 2))
        for number, clock, kind, *fields in sorted(entries)[-int(argument or 20):]:
            when = str(BEGIN + datetime.timedelta(seconds=clock)) if clock else "time unknown"
            print(f"{number:6}  {when:19}  {kinds.get(kind, kind)} {fields}")
        print(f"{len(entries)} events")


class StoreCommand(gdb.Command):
    """The records in both halves of the store: what they are of and how long, without contents."""

    def __init__(self):
        super().__init__("store", gdb.COMMAND_DATA)

    def invoke(self, _argument, _terminal):
        keys = sorted((value, name) for value, name in words("RecordKey").items())
        for half in (0, 1):
            data = flash()[half * HALF:(half + 1) * HALF]
            magic, generation = struct.unpack_from("<II", data)
            good = magic == 0x314B434C
            print(f"half {half}: " + (f"generation {generation}" if good else "not in use"))
            if good:
                self.tell(data, keys)

    @staticmethod
    def tell(data, keys):
        at, newest = 16, {}
        while at + 8 <= len(data) and data[at] != 0xFF and whole(data, at, data[at + 1]):
            newest[data[at]] = (at, data[at + 1])
            at += (8 + data[at + 1] + 7) // 8 * 8
        for key, (where, length) in sorted(newest.items()):
            first, name = [pair for pair in keys if pair[0] <= key][-1]
            which = name.removeprefix("first_") + (f" {key - first + 1}" if key != first or
                                                   name.startswith("first_") else "")
            print(f"  {which:24} {length:3} bytes at {where:#06x}" if length
                  else f"  {which:24} deleted")
        print(f"  {at} of {len(data)} bytes used")


class StackCommand(gdb.Command):
    """How deep the stack has been since the reset, which paints it."""

    def __init__(self):
        super().__init__("stack", gdb.COMMAND_DATA)

    def invoke(self, _argument, _terminal):
        limit, top = (int(gdb.parse_and_eval(f"(unsigned) &{name}"))
                      for name in ("lt_stack_limit", "lt_stack_top"))
        data = bytes(gdb.selected_inferior().read_memory(limit, top - limit))
        free = 0
        while data[free:free + 4] == PAINT:
            free += 4
        print(f"stack: {len(data) - free} of {len(data)} bytes used at most")


LockCommand()
JournalCommand()
StoreCommand()
StackCommand()
