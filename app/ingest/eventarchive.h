// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace glasshouse {

/// The file that pruned events go to: JSON lines as `glasshousectl activity list --json` has the events, in zstd frames
/// that each stand for a batch; `zstd -d` reads it. What add() has taken is on disk when it returns, so a batch may be
/// deleted from the store then: after a crash a batch may stand both here and in the store, never in neither.
class EventArchive
{
public:
    /// A new file in `folder`, which is made (the owner's alone) where it is missing. Io.
    static Result<EventArchive> create(const QString &folder, const QString &tenant, qint64 nowMs);
    Result<void> add(const QByteArray &lines);
    QString path() const { return m_file->fileName(); }
    qint64 bytes() const { return m_file->size(); }

private:
    explicit EventArchive(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}
    std::unique_ptr<QFile> m_file;
};

} // namespace glasshouse
