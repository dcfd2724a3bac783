"""What phone_peer.py and noise_peer.py have in common: dissononce, and checks that end them."""
import sys

try:
    from dissononce.cipher.chachapoly import ChaChaPolyCipher
    from dissononce.dh.x25519.private import PrivateKey
    from dissononce.dh.x25519.public import PublicKey
    from dissononce.dh.x25519.x25519 import X25519DH
    from dissononce.exceptions.decrypt import DecryptFailedException
    from dissononce.hash.sha256 import SHA256Hash
    from dissononce.processing.handshakepatterns.interactive.IK import IKHandshakePattern
    from dissononce.processing.handshakepatterns.interactive.XX import XXHandshakePattern
    from dissononce.processing.impl.cipherstate import CipherState
    from dissononce.processing.impl.handshakestate import HandshakeState
    from dissononce.processing.impl.symmetricstate import SymmetricState
    from dissononce.processing.modifiers.psk import PSKPatternModifier
except ImportError as missing:
    print(f"SKIPPED: {missing}; install it: tools/setup test (package python3-dissononce)")
    sys.exit(0)

LAST_NONCE = 2**64 - 1


def end_of(pattern, initiates, prologue, curve, own, other=None, psk=None):
    """One end of a handshake; `other`: the lasting key that it knows beforehand."""
    state = HandshakeState(SymmetricState(CipherState(ChaChaPolyCipher()), SHA256Hash()), curve)
    state.initialize(pattern, initiates, prologue, s=own,
                     rs=PublicKey(other) if other else None, psks=[psk] if psk else None)
    return state


def pairing_pattern():
    return PSKPatternModifier(0).modify(XXHandshakePattern())


def rekey(cipher):
    """Noise, 4.2; the library neither cuts the key to its length nor keeps the count."""
    key = cipher.cipher.encrypt(cipher._key, LAST_NONCE, b"", bytes(32))[:32]
    count = cipher._nonce
    cipher.initialize_key(key)
    cipher.set_nonce(count)


def refuses(cipher, message):
    try:
        cipher.decrypt_with_ad(b"", message)
    except DecryptFailedException:
        return True
    return False


def change(message, at):
    return message[:at] + bytes([message[at] ^ 1]) + message[at + 1:]


def expect(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")
