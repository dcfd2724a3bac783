#include "sim/board/firmware_signature.h"

#include <algorithm>

namespace locktwin::sim::lms {

namespace {

using core::Digest;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t kOneTimeType = 4;  // LMOTS_SHA256_N32_W8
constexpr std::uint32_t kTreeType = 5;     // LMS_SHA256_M32_H5
constexpr std::size_t kChains = 34;        // p: 32 bytes of a digest and two of their checksum
constexpr unsigned kLinks = 255;           // of a chain, 2^w - 1
constexpr std::uint32_t kHeight = 5;
constexpr std::uint16_t kOfKey = 0x8080;  // D_PBLC
constexpr std::uint16_t kOfMessage = 0x8181;
constexpr std::uint16_t kOfLeaf = 0x8282;
constexpr std::uint16_t kOfNode = 0x8383;

// What is hashed here begins with the key's name and a number, both big-endian as in the RFC.
class Hash {
 public:
  Hash(const Id& id, std::uint32_t number, std::uint16_t of) {
    hash_.update(id);
    put(number, 4);
    put(of, 2);
  }
  Hash& with(std::span<const std::uint8_t> bytes) {
    hash_.update(bytes);
    return *this;
  }
  Hash& with(unsigned byte) {
    put(byte, 1);
    return *this;
  }
  Digest done() { return hash_.finish(); }

 private:
  void put(std::uint32_t value, int bytes) {
    while (bytes-- != 0) {
      const auto byte = static_cast<std::uint8_t>(value >> (8 * bytes));
      hash_.update({&byte, 1});
    }
  }
  core::Sha256 hash_;
};

void put_u32(Bytes& to, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    to.push_back(static_cast<std::uint8_t>(value >> shift));
}
void put(Bytes& to, const Digest& digest) {
  to.insert(to.end(), digest.begin(), digest.end());
}
std::uint32_t get_u32(std::span<const std::uint8_t> from) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | from[i];
  return value;
}
Digest get(std::span<const std::uint8_t> from) {
  Digest digest;
  std::copy_n(from.begin(), digest.size(), digest.begin());
  return digest;
}

// How far the signature goes along each chain: the digest, and a checksum that falls when it rises.
std::array<std::uint8_t, kChains> steps_of(const Digest& digest) {
  std::array<std::uint8_t, kChains> steps{};
  unsigned sum = 0;
  for (std::size_t i = 0; i < digest.size(); ++i) {
    steps[i] = digest[i];
    sum += kLinks - digest[i];
  }
  steps[kChains - 2] = static_cast<std::uint8_t>(sum >> 8);
  steps[kChains - 1] = static_cast<std::uint8_t>(sum);
  return steps;
}

Digest along(const Id& id, std::uint32_t number, std::size_t chain, unsigned from, unsigned to,
             Digest value) {
  for (unsigned link = from; link < to; ++link) {
    value = Hash(id, number, static_cast<std::uint16_t>(chain)).with(link).with(value).done();
  }
  return value;
}

Digest start_of(const PrivateKey& key, std::uint32_t number, std::size_t chain) {
  return Hash(key.id, number, static_cast<std::uint16_t>(chain)).with(0xFFU).with(key.seed).done();
}

Digest leaf_of(const Id& id, std::uint32_t number, const Digest& one_time_key) {
  return Hash(id, kSignatures + number, kOfLeaf).with(one_time_key).done();
}

Digest leaf_of(const PrivateKey& key, std::uint32_t number) {
  Hash ends(key.id, number, kOfKey);
  for (std::size_t chain = 0; chain < kChains; ++chain) {
    ends.with(along(key.id, number, chain, 0, kLinks, start_of(key, number, chain)));
  }
  return leaf_of(key.id, number, ends.done());
}

// All nodes from 1, the root, on; the leaves are the second half.
std::vector<Digest> tree_of(const PrivateKey& key) {
  std::vector<Digest> nodes(std::size_t{2} * kSignatures);
  for (std::uint32_t i = 0; i < kSignatures; ++i) nodes[kSignatures + i] = leaf_of(key, i);
  for (std::uint32_t node = kSignatures - 1; node != 0; --node) {
    const std::size_t below = std::size_t{2} * node;
    nodes[node] = Hash(key.id, node, kOfNode).with(nodes[below]).with(nodes[below + 1]).done();
  }
  return nodes;
}

}  // namespace

PublicKey public_key(const PrivateKey& key) {
  return {key.id, tree_of(key)[1]};
}

Bytes sign(const PrivateKey& key, std::uint32_t number, std::span<const std::uint8_t> message) {
  const Digest salt = Hash(key.id, number, kOfMessage).with(key.seed).done();
  const auto steps = steps_of(Hash(key.id, number, kOfMessage).with(salt).with(message).done());
  Bytes signature;
  put_u32(signature, number);
  put_u32(signature, kOneTimeType);
  put(signature, salt);
  for (std::size_t chain = 0; chain < kChains; ++chain) {
    put(signature, along(key.id, number, chain, 0, steps[chain], start_of(key, number, chain)));
  }
  put_u32(signature, kTreeType);
  const std::vector<Digest> nodes = tree_of(key);
  for (std::uint32_t node = kSignatures + number; node != 1; node /= 2) {
    put(signature, nodes[node ^ 1U]);
  }
  return signature;
}

bool is_signed(const PublicKey& key, std::span<const std::uint8_t> message,
               std::span<const std::uint8_t> signature) {
  constexpr std::size_t kSaltAt = 8;
  constexpr std::size_t kChainsAt = kSaltAt + sizeof(Digest);
  constexpr std::size_t kTreeAt = kChainsAt + kChains * sizeof(Digest);
  if (signature.size() != kSignatureBytes) return false;
  const std::uint32_t number = get_u32(signature);
  const bool known = get_u32(signature.subspan(4)) == kOneTimeType &&
                     get_u32(signature.subspan(kTreeAt)) == kTreeType && number < kSignatures;
  if (!known) return false;
  const auto salt = signature.subspan(kSaltAt, sizeof(Digest));
  const auto steps = steps_of(Hash(key.id, number, kOfMessage).with(salt).with(message).done());
  Hash ends(key.id, number, kOfKey);
  for (std::size_t chain = 0; chain < kChains; ++chain) {
    const Digest value = get(signature.subspan(kChainsAt + chain * sizeof(Digest)));
    ends.with(along(key.id, number, chain, steps[chain], kLinks, value));
  }
  Digest node_value = leaf_of(key.id, number, ends.done());
  std::uint32_t node = kSignatures + number;
  for (std::uint32_t height = 0; height < kHeight; ++height, node /= 2) {
    const auto beside = signature.subspan(kTreeAt + 4 + height * sizeof(Digest), sizeof(Digest));
    Hash above(key.id, node / 2, kOfNode);
    node_value = node % 2 != 0 ? above.with(beside).with(node_value).done()
                               : above.with(node_value).with(beside).done();
  }
  return node_value == key.root;
}

}  // namespace locktwin::sim::lms
