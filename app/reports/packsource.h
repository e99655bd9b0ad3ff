// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/pack.h"

namespace glasshouse {

/// A pack as it was found: built in, or a file of the user's.
struct FoundPack {
    Pack pack; ///< without panels where the file is broken; its id then is the file's name
    QByteArray text;
    QString path;                      ///< empty: built in
    std::vector<TextProblem> problems; ///< none: it can be shown
    bool isFine() const { return problems.empty(); }
    bool isBuiltIn() const { return path.isEmpty(); }
};

struct PackShelf {
    std::vector<FoundPack> packs; ///< the built-in ones in their order, then the user's by file name
    /// Without a mistake; nullptr: there is no such.
    const FoundPack *find(QStringView id) const;
};

constexpr int MostUserPacks = 200;

/// The built-in ones, and those of `folder` (empty: the user's own, userPacksFolder()). A broken file is there with its
/// mistakes; so is one whose id another pack has already. Reads the disk; any thread.
PackShelf loadPacks(const QString &folder = {});
/// Those that every Glasshouse has. Never broken (tst_packs).
const std::vector<FoundPack> &builtInPacks();

} // namespace glasshouse
