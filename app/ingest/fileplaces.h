// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

#include <sys/stat.h>

namespace glasshouse {

/// Questions about places in the file system, for watching them. Paths are absolute, as bytes. Nothing is opened.

bool isTranscript(std::string_view name);
/// An entry's path.
std::string below(const std::string &folder, std::string_view name);
std::string parentOf(const std::string &path);
/// What stands there, symbolic links followed; empty where nothing does.
std::optional<struct stat> statOf(const std::string &path);
bool isFolder(const std::string &path);
/// The nearest folder above a path that is there.
std::string nearestAbove(const std::string &path);
/// True on a network file system, where what others change is not told to this computer's kernel.
bool isRemote(const std::string &path);

} // namespace glasshouse
