// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QDockWidget;

namespace glasshouse {

/// Gives the keyboard to the next panel that is seen, in the order of reading (`by` 1), or to the one before (-1): to the
/// first thing in it that takes keys. From outside of all panels: to the first, or the last. GUI thread.
void focusNextPanel(const std::vector<QDockWidget *> &panels, int by);

} // namespace glasshouse
