// Reads a QR code as a phone would, from its modules alone: written from ISO/IEC 18004, and sharing
// nothing with what draws it. Versions 1 to 6, byte mode, no error correction: the picture is
// clean.
#pragma once

#include <QImage>
#include <string>

namespace locktwin::desktop {

// `code` has one pixel a module and a quiet zone of four. Throws std::runtime_error when it is
// none.
std::string read_qr_code(const QImage& code);

}  // namespace locktwin::desktop
