// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/savedview.h"

namespace glasshouse {

/// Views of one person and those that others share, by name. Whose is for the one who asks the store to say: a server puts
/// the token's person there, whatever the question said.
struct SavedViewsQuestion {
    QString owner; ///< empty: the person at this computer
    using Answer = struct SavedViewsAnswer;
    bool operator==(const SavedViewsQuestion &) const = default;
};

struct SavedViewsAnswer {
    std::vector<KeptView> views;
    bool operator==(const SavedViewsAnswer &) const = default;
};

} // namespace glasshouse
