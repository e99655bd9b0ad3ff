// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/Qt>

namespace glasshouse {

/// Whether a focus ring is due: the mouse needs none.
constexpr bool cameByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason
        || reason == Qt::OtherFocusReason;
}

} // namespace glasshouse
