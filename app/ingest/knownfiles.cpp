// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/knownfiles.h"

#include "ingest/filehead.h"
#include "ingest/fileplaces.h"

#include <QFile>

namespace glasshouse {

namespace {

constexpr size_t FewFiles = 64;

bool isSameInode(const FileRow &row, quint64 device, quint64 inode)
{
    return row.inode == qint64(inode) && row.device == qint64(device);
}

} // namespace

KnownFiles::KnownFiles(FileStore &store, size_t filesFound) : m_store(store), m_few(filesFound <= FewFiles) {}

const std::unordered_map<std::string, FileRow> &KnownFiles::all()
{
    if (!m_all) {
        m_all = m_store.all();
        for (const auto &[path, row] : *m_all)
            m_inodes.emplace(row.inode, &row);
    }
    return *m_all;
}

std::optional<FileRow> KnownFiles::at(const std::string &path)
{
    if (m_few && !m_all)
        return m_store.at(path);
    const auto row = all().find(path);
    return row == all().end() ? std::nullopt : std::optional(row->second);
}

std::optional<FileRow> KnownFiles::find(TranscriptFile &found)
{
    const std::string path = QFile::encodeName(found.path).toStdString();
    if (auto row = at(path); row && isSameInode(*row, found.device, found.inode))
        return row;
    all();
    const auto [begin, end] = m_inodes.equal_range(qint64(found.inode));
    for (auto candidate = begin; candidate != end; ++candidate) {
        const FileRow &row = *candidate->second;
        if (!isSameInode(row, found.device, found.inode))
            continue;
        if (const auto old = statOf(row.path); old && isSameInode(row, old->st_dev, old->st_ino)) {
            found.path = QFile::decodeName(QByteArray::fromStdString(row.path)); // a link, or a folder by two names
            return row;
        }
        if (isReadPartUnchanged(found.path, row) && m_moved.insert(row.id).second)
            return row;
    }
    return std::nullopt;
}

FileRow KnownFiles::leftAt(const std::string &path)
{
    const auto row = at(path);
    return row && !m_moved.contains(row->id) ? *row : FileRow{};
}

} // namespace glasshouse
