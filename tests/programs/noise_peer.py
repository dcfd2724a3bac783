"""Another implementation of the Noise Protocol Framework, dissononce, against the core's.

    noise_peer.py PROGRAM      PROGRAM is the core's end (noise_peer.cpp)

Each handshake of the core is completed with either of the two as the initiator, then messages go
both ways, before and after a new key; forged ones are refused. Exit code 1 when anything differs.
"""
import os
import subprocess
import sys

from dissononce_end import (IKHandshakePattern, PrivateKey, X25519DH, change, end_of, expect,
                            pairing_pattern, refuses, rekey)

CURVE = X25519DH()
PROLOGUE = b"locktwin"


def key_pair():
    return CURVE.generate_keypair(PrivateKey(os.urandom(32)))


class Core:
    """The core's end, as a process."""

    def __init__(self, program, handshake, role, lasting, other, psk):
        words = [PROLOGUE, lasting.private.data, os.urandom(32), other, psk]
        self.process = subprocess.Popen(
            [program, handshake, role] + [word.hex() for word in words],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, verb, data=b""):
        self.process.stdin.write(f"{verb} {data.hex()}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        return None if answer == "refused" else answer if answer == "ok" else bytes.fromhex(answer)

    def close(self):
        self.process.stdin.close()
        expect(self.process.wait() == 0, "the core's end closes")


class Other:
    """dissononce's end."""

    def __init__(self, handshake, initiates, lasting, other, psk):
        pairs = handshake == "pairing"
        pattern = pairing_pattern() if pairs else IKHandshakePattern()
        self.state = end_of(pattern, initiates, PROLOGUE, CURVE, lasting, other,
                            psk if pairs else None)
        self.ciphers = None

    def write(self, payload):
        message = bytearray()
        self.ciphers = self.state.write_message(payload, message)
        return bytes(message)

    def read(self, message):
        payload = bytearray()
        self.ciphers = self.state.read_message(message, payload)
        return bytes(payload)


def exchange(core, other, initiates):
    """Messages both ways; `initiates` is the core."""
    theirs, ours = (other.ciphers[1], other.ciphers[0]) if initiates else other.ciphers
    for size in (0, 1, 15, 16, 64, 112):
        text = os.urandom(size)
        sealed = core.ask("seal", text)
        expect(refuses(ours, change(sealed, size // 2)), "a forged message is refused")
        expect(ours.decrypt_with_ad(b"", sealed) == text, "what the core seals is opened")
        sealed = theirs.encrypt_with_ad(b"", text)
        expect(core.ask("open", change(sealed, size + 3)) is None, "the core refuses a forged one")
        expect(core.ask("open", sealed) == text, "the core opens what is sealed")


def meet(program, handshake, initiates):
    mine, theirs, psk = key_pair(), key_pair(), os.urandom(32)
    known = handshake == "session"
    core = Core(program, handshake, "initiator" if initiates else "responder", mine,
                theirs.public.data if known and initiates else bytes(32), psk)
    other = Other(handshake, not initiates, theirs,
                  mine.public.data if known and not initiates else None, psk)
    core_writes = initiates
    while other.ciphers is None:
        payload = os.urandom(9)
        if core_writes:
            expect(other.read(core.ask("write", payload)) == payload, "the core's message is read")
        else:
            expect(core.ask("read", other.write(payload)) == payload, "the core reads the message")
        core_writes = not core_writes
    expect(core.ask("hash") == other.state.symmetricstate.get_handshake_hash(), "one hash")
    expect(core.ask("other") == theirs.public.data, "the core knows the other's key")
    expect(other.state.rs.data == mine.public.data, "the other knows the core's key")
    exchange(core, other, initiates)
    expect(core.ask("rekey") == "ok", "the core takes a new key")
    for cipher in other.ciphers:
        rekey(cipher)
    exchange(core, other, initiates)
    core.close()


def main():
    for handshake in ("pairing", "session"):
        for initiates in (True, False):
            meet(sys.argv[1], handshake, initiates)
            print(f"{handshake}: agreed, begun by {'the core' if initiates else 'dissononce'}")


main()
