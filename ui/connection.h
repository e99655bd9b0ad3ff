// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace glasshouse {

/// What a window is to show: the request of a menu, a drop or the command line.
struct Connection {
    enum class Kind {
        ThisComputer, ///< the default store, fed from the agents' folders
        Demo,         ///< sample data in a store of its own
        Paths         ///< folders or files, in a temporary store
    };
    Kind kind = Kind::ThisComputer;
    QStringList paths;
    bool operator==(const Connection &) const = default;
};

} // namespace glasshouse
