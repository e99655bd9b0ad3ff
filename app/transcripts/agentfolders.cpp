// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/agentfolders.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MaxFolderDepth = 64; // deeper than any agent writes; ends trees that bind mounts make endless

QString systemWords(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

/// One walk over folders. Works with descriptors (openat, fstatat), so that a long path is resolved only once.
class Lister
{
public:
    explicit Lister(TranscriptListing &out) : m_out(out) {}

    void start(const QString &path);

private:
    void folder(int fd, const std::string &path, const struct stat &info, int depth);
    void entry(int folderFd, const std::string &folderPath, const dirent &entry, int depth);
    void file(const std::string &path, const struct stat &info);
    void unreadable(const std::string &path, int code);

    TranscriptListing &m_out;
    std::set<std::pair<dev_t, ino_t>> m_folders; ///< seen: a loop of symbolic links ends here
};

void Lister::unreadable(const std::string &path, int code)
{
    m_out.unreadable.push_back({QFile::decodeName(QByteArray::fromStdString(path)), systemWords(code)});
}

void Lister::file(const std::string &path, const struct stat &info)
{
    m_out.files.push_back({.path = QFile::decodeName(QByteArray::fromRawData(path.data(), qsizetype(path.size()))),
                           .size = info.st_size,
                           .modifiedNs = qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec,
                           .inode = info.st_ino,
                           .device = info.st_dev});
}

void Lister::start(const QString &path)
{
    const std::string name = QFile::encodeName(QDir::cleanPath(QDir::current().absoluteFilePath(path))).toStdString();
    struct stat info = {};
    if (::stat(name.c_str(), &info) != 0)
        return unreadable(name, errno);
    if (S_ISREG(info.st_mode))
        return file(name, info);
    if (!S_ISDIR(info.st_mode)) {
        m_out.unreadable.push_back({path, u"is neither a folder nor a plain file"_s});
        return;
    }
    const int fd = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return unreadable(name, errno);
    folder(fd, name, info, 0);
}

void Lister::folder(int fd, const std::string &path, const struct stat &info, int depth)
{
    if (depth > MaxFolderDepth || !m_folders.emplace(info.st_dev, info.st_ino).second) {
        ::close(fd);
        return;
    }
    DIR *const stream = ::fdopendir(fd);
    if (!stream) {
        unreadable(path, errno);
        ::close(fd);
        return;
    }
    errno = 0;
    while (const dirent *const found = ::readdir(stream)) {
        entry(fd, path, *found, depth);
        errno = 0;
    }
    if (errno != 0)
        unreadable(path, errno);
    ::closedir(stream);
}

void Lister::entry(int folderFd, const std::string &folderPath, const dirent &entry, int depth)
{
    const std::string_view name = entry.d_name;
    if (name == "." || name == "..")
        return;
    const bool transcript = name.ends_with(".jsonl");
    const bool mayBeFolder = entry.d_type == DT_DIR || entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN;
    if (!transcript && !mayBeFolder)
        return;
    std::string path = folderPath;
    if (path.back() != '/')
        path += '/';
    path += name;
    struct stat info = {};
    if (::fstatat(folderFd, entry.d_name, &info, 0) != 0) {
        if (transcript || entry.d_type == DT_DIR)
            unreadable(path, errno);
        return;
    }
    if (S_ISREG(info.st_mode) && transcript)
        return file(path, info);
    if (!S_ISDIR(info.st_mode))
        return;
    const int fd = ::openat(folderFd, entry.d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return unreadable(path, errno);
    folder(fd, path, info, depth + 1);
}

QString projectsIn(const QString &configFolder)
{
    const QString cleaned = QDir::cleanPath(configFolder);
    return cleaned.endsWith(u"/projects"_s) ? cleaned : cleaned + u"/projects"_s;
}

} // namespace

std::vector<AgentFolder> agentFolders()
{
    QStringList configs;
    for (const QString &entry : qEnvironmentVariable("CLAUDE_CONFIG_DIR").split(u',', Qt::SkipEmptyParts)) {
        if (!entry.trimmed().isEmpty())
            configs.append(QDir::current().absoluteFilePath(entry.trimmed()));
    }
    if (configs.isEmpty())
        configs = {QDir::homePath() + u"/.config/claude"_s, QDir::homePath() + u"/.claude"_s};
    std::vector<AgentFolder> folders;
    QSet<QString> seen;
    for (const QString &config : std::as_const(configs)) {
        const QString path = projectsIn(config);
        if (seen.contains(path))
            continue;
        seen.insert(path);
        folders.push_back({.agent = u"claude-code"_s, .path = path, .exists = QFileInfo(path).isDir()});
    }
    return folders;
}

TranscriptListing listTranscripts(const QStringList &paths)
{
    TranscriptListing listing;
    Lister lister(listing);
    for (const QString &path : paths)
        lister.start(path);
    // The same file by two names (a link, overlapping paths) is one file.
    const auto byIdentity = [](const TranscriptFile &a, const TranscriptFile &b) {
        return std::tie(a.device, a.inode, a.path) < std::tie(b.device, b.inode, b.path);
    };
    const auto same = [](const TranscriptFile &a, const TranscriptFile &b) {
        return a.device == b.device && a.inode == b.inode;
    };
    std::sort(listing.files.begin(), listing.files.end(), byIdentity);
    listing.files.erase(std::unique(listing.files.begin(), listing.files.end(), same), listing.files.end());
    std::sort(listing.files.begin(), listing.files.end(),
              [](const TranscriptFile &a, const TranscriptFile &b) { return a.path < b.path; });
    return listing;
}

} // namespace glasshouse
