// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnections.h"

#include <QStringList>

namespace glasshouse {

/// What a window is to show (the store has a class of the shorter name): the request of a menu, a drop or the command line.
struct WantedConnection {
    enum class Kind {
        ThisComputer, ///< the default store, fed from the agents' folders
        Demo,         ///< sample data in a store of its own
        Paths,        ///< folders or files, in a temporary store
        Remote        ///< a Glasshouse on another computer
    };
    Kind kind = Kind::ThisComputer;
    QStringList paths{};
    SavedConnection remote{};
    bool operator==(const WantedConnection &) const = default;
};

} // namespace glasshouse
