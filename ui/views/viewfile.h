// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/savedview.h"

#include <QObject>

#include <functional>

namespace glasshouse {

/// Ends the name of a file that holds one view.
inline constexpr auto ViewFileSuffix = ".glasshouse-view.json";
bool isViewFile(const QString &path);
/// "Errors this week" -> "Errors this week.glasshouse-view.json"; what no file may be named by is replaced.
QString viewFileName(const SavedView &view);

/// Views from and into files, on a thread of their own; `done` runs on `context`'s, unless it has died. Errors: Io (names the
/// file), Rejected (names the place in it).
void readViewFile(const QString &path, QObject *context, std::function<void(Result<SavedView>)> done);
void writeViewFile(const QString &path, const SavedView &view, QObject *context,
                   std::function<void(Result<void>)> done);

} // namespace glasshouse
