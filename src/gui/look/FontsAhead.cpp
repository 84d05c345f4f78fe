// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/FontsAhead.h"

#ifdef SHARPEND_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace sharpend {

std::future<void> readFontsAhead()
{
#ifdef SHARPEND_FONTCONFIG
    return std::async(std::launch::async, [] { FcInit(); }); // which Qt would do in the middle of making the first window
#else
    return std::async(std::launch::deferred, [] {});
#endif
}

} // namespace sharpend
