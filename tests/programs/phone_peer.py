"""A phone by somebody else: firmware-core/phone/README.md, on dissononce's Noise.

    phone_peer.py PROGRAM      PROGRAM is a lock (phone_peer.cpp)
    phone_peer.py --vectors    prints the golden vectors of that page

It pairs by the code of the screen, opens a session over Bluetooth and one through the cloud, and
unlocks; what is repeated, altered, of another version or for the other lane gets no answer. Exit
code 1 when anything differs.
"""
import hashlib
import hmac
import os
import subprocess
import sys

from dissononce_end import (IKHandshakePattern, PrivateKey, PublicKey, X25519DH, change, end_of,
                            expect, pairing_pattern, rekey)

FRAME, HEAD, TAG, SAID = 128, 4, 16, 102
HELLO, PAIR_REQUEST, PAIR_PROOF, ASKS = 1, 2, 3, 4
CHALLENGE, PAIR_CHALLENGE, TELLS, CALL = 0x81, 0x82, 0x83, 0x84
FILLER, COMMAND, REPLY, NOTICE, OUTCOME, PROMPT, PAIRED = range(7)
UNLOCK = 2
REKEY_AFTER = 64


class Curve(X25519DH):
    """Fresh keys are those given, for vectors; else by chance."""

    def __init__(self, fresh=None):
        super().__init__()
        self.fresh = fresh

    def generate_keypair(self, privatekey=None):
        if privatekey is None:
            privatekey = PrivateKey(self.fresh or os.urandom(32))
        return super().generate_keypair(privatekey)


class NoKey:
    """A public key of zeros: what it has in common with anybody is zeros, which everybody knows."""

    public = PublicKey(bytes(32))


class NoKeysCurve(Curve):
    def dh(self, keypair, publickey):
        return bytes(32) if keypair is NoKey else super().dh(keypair, publickey)


def key_pair(secret=None):
    return Curve().generate_keypair(PrivateKey(secret or os.urandom(32)))


def shared(mine, theirs):
    return Curve().dh(mine, PublicKey(theirs))


def begin(pattern, initiates, lane, own, fresh=None, other=None, code=None):
    curve = NoKeysCurve() if own is NoKey else Curve(fresh)
    return end_of(pattern, initiates, b"locktwin" + bytes([2, lane]), curve, own, other,
                  code + bytes(16) if code else None)


def pairing(initiates, own, code, fresh=None):
    return begin(pairing_pattern(), initiates, 0, own, fresh, code=code)


def session(initiates, lane, own, fresh=None, other=None):
    return begin(IKHandshakePattern(), initiates, lane, own, fresh, other)


def head(kind, place):
    return bytes([2, kind]) + place.to_bytes(2, "little")


def write(state, kind, place, payload, beside):
    """A frame with a message of a handshake, and the keys if it was the last."""
    message = bytearray()
    keys = state.write_message(payload + bytes(FRAME - HEAD - beside - len(payload)), message)
    frame = head(kind, place) + bytes(message)
    expect(len(frame) == FRAME, f"a frame of {len(frame)} bytes")
    return frame, keys


def read(state, frame):
    payload = bytearray()
    keys = state.read_message(frame[HEAD:], payload)
    return bytes(payload), keys


class Way:
    """One direction of a channel."""

    def __init__(self, cipher):
        self.cipher = cipher

    def next_key(self):
        if self.cipher._nonce % REKEY_AFTER == 0:
            rekey(self.cipher)

    def seal(self, kind, place, content, said=b""):
        front = head(kind, place) + self.cipher._nonce.to_bytes(4, "little")
        text = bytes([content, len(said)]) + said + bytes(SAID - len(said))
        frame = front + self.cipher.encrypt_with_ad(front, text)
        self.next_key()
        return frame

    def open(self, frame):
        """Content and what is said; the frame must be the next one."""
        text = self.cipher.decrypt_with_ad(frame[:8], frame[8:])
        self.next_key()
        return text[0], text[2:2 + text[1]]


def old_key_proof(secret, handshake):
    return hmac.new(secret, handshake, hashlib.sha256).digest()


def labelled(secret, label):
    return hmac.new(secret, label.ljust(17, b"\0"), hashlib.sha256).digest()


class Lock:
    """The core, as a process."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def ask(self, verb, frame=b""):
        self.process.stdin.write(f"{verb} {frame.hex()}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def frames(self, verb, frame):
        told = self.ask(verb, frame)
        return [] if told == "nothing" else [bytes.fromhex(word) for word in told.split()]

    def one(self, verb, frame, what):
        told = self.frames(verb, frame)
        expect(len(told) == 1 and len(told[0]) == FRAME, f"{what} is answered by one frame")
        return told[0]

    def close(self):
        self.process.stdin.close()
        expect(self.process.wait() == 0, "the lock closes")


class Phone:
    def __init__(self, lock):
        self.lock = lock
        self.own = key_pair()

    def pair(self, code):
        state = pairing(True, self.own, code)
        request, _ = write(state, PAIR_REQUEST, 0, b"", 48)
        expect(not self.lock.frames("near", change(request, 60)), "an altered request is refused")
        read(state, self.lock.one("near", request, "PAIR_REQUEST"))
        proof, keys = write(state, PAIR_PROOF, 0, b"", 64)
        kind = Way(keys[1]).open(self.lock.one("near", proof, "PAIR_PROOF"))
        expect(kind[0] == PAIRED and kind[1][1] == 1, "it is an administrator's phone")
        self.of_lock = state.rs.data
        return kind[1][0]

    def open(self, verb):
        state = session(True, 0 if verb == "near" else 1, self.own, other=self.of_lock)
        hello, _ = write(state, HELLO, 0x0102, b"", 96)
        other = "far" if verb == "near" else "near"
        expect(not self.lock.frames(other, hello), "a HELLO is for its lane alone")
        expect(not self.lock.frames(verb, b"\1" + hello[1:]), "one of version 1 is not answered")
        challenge = self.lock.one(verb, hello, "HELLO")
        expect(challenge[2:4] == hello[2:4], "the CHALLENGE is for this HELLO")
        told, keys = read(state, challenge)
        self.verb, self.place, self.replies = verb, int.from_bytes(told[:2], "little"), 0
        self.says, self.hears = Way(keys[0]), Way(keys[1])

    def command(self, opcode):
        frame = self.says.seal(ASKS, self.place, COMMAND, bytes([self.replies % 256, opcode]))
        for at in (1, 3, 5, 40, 127):
            expect(not self.lock.frames(self.verb, change(frame, at)), "an altered one is refused")
        content, said = self.hears.open(self.lock.one(self.verb, frame, "a command"))
        expect(not self.lock.frames(self.verb, frame), "a command is taken once")
        expect(content == REPLY, "a command gets its reply")
        self.replies += 1
        return said[0]


def pair_without_key(lock, code):
    """The code is right; were it paired, anybody could speak as this phone."""
    state = pairing(True, NoKey, code)
    request, _ = write(state, PAIR_REQUEST, 0, b"", 48)
    read(state, lock.one("near", request, "PAIR_REQUEST"))
    proof, _ = write(state, PAIR_PROOF, 0, b"", 64)
    expect(not lock.frames("near", proof), "a key that hides nothing is not paired")


def meet(program):
    lock = Lock(program)
    pair_without_key(lock, bytes.fromhex(lock.ask("pairing")))
    phone = Phone(lock)
    stranger = Phone(lock)
    code = bytes.fromhex(lock.ask("pairing"))
    wrong, _ = write(pairing(True, stranger.own, bytes(16)), PAIR_REQUEST, 0, b"", 48)
    expect(not lock.frames("near", wrong), "a wrong code is not answered")
    expect(phone.pair(code) == 1, "it is the first phone")
    stranger.of_lock = phone.of_lock
    hello, _ = write(session(True, 0, stranger.own, other=phone.of_lock), HELLO, 1, b"", 96)
    expect(not lock.frames("near", hello), "a stranger is not answered")
    given = b""
    for verb in ("near", "far"):
        phone.open(verb)
        for _ in range(70):  # past a new key
            expect(phone.command(UNLOCK) == 0, "the lock unlocks")
            given += bytes([UNLOCK])
    expect(bytes.fromhex(lock.ask("given")) == given, "each command is given once")
    lock.close()
    print("paired, opened two sessions and unlocked 140 times")


def counting(first, size=32):
    return bytes(range(first, first + size))


def vectors():
    code = counting(0, 16)
    phone, lock = key_pair(counting(0x20)), key_pair(counting(0x60))
    first, second = pairing(True, phone, code, counting(0x40)), pairing(False, lock, code,
                                                                        counting(0x80))
    request, _ = write(first, PAIR_REQUEST, 0, b"", 48)
    read(second, request)
    challenge, _ = write(second, PAIR_CHALLENGE, 0, b"", 96)
    read(first, challenge)
    secret = shared(phone, lock.public.data)
    again = bytes([1]) + old_key_proof(secret, first.symmetricstate.get_handshake_hash())
    proof, _ = write(first, PAIR_PROOF, 0, again, 64)
    _, keys = read(second, proof)
    paired = Way(keys[1]).seal(TELLS, 0, PAIRED, bytes([1, 1]))
    rows = [("PAIR_REQUEST", request), ("PAIR_CHALLENGE", challenge), ("PAIR_PROOF", proof),
            ("PAIRED", paired)]
    first = session(True, 0, phone, counting(0xA0), lock.public.data)
    second = session(False, 0, lock, counting(0xC0))
    hello, _ = write(first, HELLO, 0x0102, b"", 96)
    read(second, hello)
    challenge, keys = write(second, CHALLENGE, 0x0102, (0x0345).to_bytes(2, "little"), 48)
    says, tells = Way(keys[0]), Way(keys[1])
    rows += [("HELLO", hello), ("CHALLENGE", challenge),
             ("COMMAND", says.seal(ASKS, 0x0345, COMMAND, bytes([0, UNLOCK]))),
             ("REPLY", tells.seal(TELLS, 0x0345, REPLY, bytes([7, 0]))),
             ("OUTCOME", tells.seal(TELLS, 0x0345, OUTCOME, bytes([UNLOCK, 0, 0]))),
             ("NOTICE", tells.seal(TELLS, 0x0345, NOTICE, b"event")),
             ("FILLER", tells.seal(TELLS, 0x0345, FILLER)),
             ("PROMPT", tells.seal(TELLS, 0x0345, PROMPT, bytes([5])))]
    while tells.cipher._nonce < REKEY_AFTER:
        tells.seal(TELLS, 0x0345, FILLER)
    rows += [("the 65th", tells.seal(TELLS, 0x0345, FILLER)),
             ("CALL", head(CALL, 1) + bytes(FRAME - HEAD)),
             ("shared secret", secret), ("one-time codes", labelled(secret, b"locktwin codes"))]
    for name, row in rows:
        for at in range(0, len(row), 32):
            print(f"{name if at == 0 else '':15} {row[at:at + 32].hex()}")


if sys.argv[1] == "--vectors":
    vectors()
else:
    meet(sys.argv[1])
