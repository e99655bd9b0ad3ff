// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// Files packed as a ZIP archive, piece after piece, so that neither a file nor the archive is ever held as a whole. For less
/// than 4 GiB and 65,535 files: that is the caller's to see to. One thread at a time. Source of the form: PKWARE APPNOTE
/// 6.3.10, sections 4.3 and 4.4.
class ZipWriter
{
public:
    struct Entry {
        QString name; ///< in the archive: relative, plain
        QString path; ///< to read it from; empty: `bytes` are what it holds
        QByteArray bytes{};
        qint64 mostBytes = 0; ///< of the file: what it grows by beyond is not of this archive
    };
    explicit ZipWriter(std::vector<Entry> entries);
    ~ZipWriter();

    /// The next piece; empty: the archive is whole; nothing: a file could not be read.
    std::optional<std::string> next();

private:
    struct Current;
    struct Done {
        std::string name;
        quint32 crc = 0, packed = 0, size = 0, offset = 0;
    };
    bool open(const Entry &entry, std::string &out);
    bool feed(std::string &out);
    void finish(std::string &out);
    std::string directory();

    std::vector<Entry> m_entries;
    std::size_t m_next = 0;
    std::unique_ptr<Current> m_current;
    std::vector<Done> m_done;
    quint64 m_offset = 0; ///< bytes given so far
    bool m_closed = false;
};

} // namespace glasshouse
