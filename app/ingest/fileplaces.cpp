// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fileplaces.h"

#include <algorithm>
#include <array>
#include <sys/vfs.h>

namespace glasshouse {

namespace {

/// statfs(2): what others change there is not told to this kernel.
constexpr std::array<quint32, 9> RemoteSystems{0x6969,     0x517b,     0xff534d42, 0xfe534d42, // NFS, SMB, CIFS, SMB2
                                               0x65735546, 0x01021997, 0x5346414f, 0x00c36400,
                                               0x73757245}; // FUSE, 9P, AFS, Ceph, Coda

} // namespace

bool isTranscript(std::string_view name)
{
    return name.ends_with(".jsonl");
}

std::string below(const std::string &folder, std::string_view name)
{
    std::string path = folder;
    if (path.back() != '/')
        path += '/';
    return path.append(name);
}

std::string parentOf(const std::string &path)
{
    const size_t slash = path.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

std::optional<struct stat> statOf(const std::string &path)
{
    struct stat info = {};
    return ::stat(path.c_str(), &info) == 0 ? std::optional(info) : std::nullopt;
}

bool isFolder(const std::string &path)
{
    const auto info = statOf(path);
    return info && S_ISDIR(info->st_mode);
}

std::string nearestAbove(const std::string &path)
{
    std::string up = parentOf(path);
    while (up != "/" && !isFolder(up))
        up = parentOf(up);
    return up;
}

bool isRemote(const std::string &path)
{
    struct statfs info = {};
    return ::statfs(path.c_str(), &info) == 0
        && std::find(RemoteSystems.begin(), RemoteSystems.end(), quint32(info.f_type)) != RemoteSystems.end();
}

} // namespace glasshouse
