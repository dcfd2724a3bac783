// Reads a record, frame by frame. A reader is a value: a copy goes on from where it stands.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "firmware-core/flash_view.h"
#include "sim/link/core_record.h"
#include "sim/link/record_bytes.h"

namespace locktwin::sim {

class RecordReader {
 public:
  // Throws BadInput with the reason and the remedy: no record, one of another version, one that was
  // cut short or changed.
  explicit RecordReader(RecordBytes bytes);

  const RecordHead& head() const { return head_; }
  // The next frame, of whichever lock; false behind the last one. Throws BadInput.
  bool next();
  const RecordFrame& frame() const { return frame_; }
  // What the flash of that lock's chip held at that moment.
  core::FlashView flash() const;
  std::uint64_t frames() const { return frames_; }  // how many were read
  void rewind();                                    // to before the first one

 private:
  struct LockTape {
    std::string name;
    std::uint32_t boot = 0;
    std::uint64_t step = 0;
    RecordBytes flash;
    RecordBytes inputs;
    RecordBytes outputs;
  };

  void read_head();
  bool read_frame(RecordPen& pen);
  LockTape& read_lock(RecordPen& pen);
  void read_boot(RecordPen& pen, LockTape& tape);
  void read_step(RecordPen& pen, LockTape& tape);

  std::shared_ptr<const RecordBytes> bytes_;
  std::size_t first_ = 0;  // byte of the first frame
  std::size_t at_ = 0;     // of the next one
  RecordHead head_;
  std::vector<LockTape> tapes_;
  std::size_t which_ = 0;  // of the tapes: that of the frame
  RecordFrame frame_;
  std::uint64_t frames_ = 0;
};

}  // namespace locktwin::sim
