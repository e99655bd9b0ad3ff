// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/claudereader.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr std::size_t MaxSlug = 200; // longer names are cut and end in '-' and a hash

/// The folders above a file, nearest first.
std::vector<std::string_view> foldersAbove(std::string_view path)
{
    std::vector<std::string_view> folders;
    std::size_t end = path.rfind('/');
    while (end != std::string_view::npos && end > 0) {
        const std::size_t slash = path.rfind('/', end - 1);
        const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
        if (begin < end)
            folders.push_back(path.substr(begin, end - begin));
        end = slash;
    }
    return folders;
}

bool isSlugOf(std::string_view folder, std::string_view path)
{
    const auto slugByte = [](char c) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return plain ? c : '-';
    };
    // One character becomes one '-', however many bytes it has in UTF-8.
    std::string slug;
    for (const char c : path) {
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80)
            slug += slugByte(c);
    }
    if (slug.size() > MaxSlug)
        return folder.size() > MaxSlug + 1 && folder[MaxSlug] == '-'
            && folder.substr(0, MaxSlug) == slug.substr(0, MaxSlug);
    return folder == slug;
}

/// The folder of the project: below "projects", else the one the session's file or companion folder lies in.
std::string_view projectFolder(const std::vector<std::string_view> &folders)
{
    for (std::size_t i = 1; i < folders.size(); ++i) {
        if (folders[i] == "projects")
            return folders[i - 1];
    }
    const auto companion = std::find(folders.begin(), folders.end(), "subagents");
    const std::size_t skip = companion == folders.end() ? 0 : std::size_t(companion - folders.begin()) + 2;
    return skip < folders.size() ? folders[skip] : std::string_view();
}

} // namespace

std::string projectOf(std::string_view cwd, std::string_view transcriptPath)
{
    const std::vector<std::string_view> folders = foldersAbove(transcriptPath);
    for (std::string_view place = cwd; !place.empty();) {
        if (std::any_of(folders.begin(), folders.end(),
                        [place](std::string_view folder) { return isSlugOf(folder, place); }))
            return std::string(place);
        const std::size_t slash = place.find_last_of("/\\");
        place = slash == std::string_view::npos ? std::string_view() : place.substr(0, slash);
    }
    return std::string(cwd.empty() ? projectFolder(folders) : cwd);
}

} // namespace glasshouse
