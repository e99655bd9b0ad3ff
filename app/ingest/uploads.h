// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace glasshouse {

/// A transcript, or the next piece of one, that somebody sends to an instance others use too.
struct Upload {
    static constexpr qint64 MostFileBytes = 1LL << 30; ///< all pieces together
    static constexpr qint64 MostPersonBytes = 8LL << 30;
    static constexpr int MostPersonFiles = 20'000;

    qint64 tenant = 0;
    QString person;    ///< whose it is; not empty
    QString name;      ///< of uploadName()
    qint64 offset = 0; ///< where in the file `bytes` begin
    QByteArray bytes;  ///< unpacked
    QString clientIp;
};

struct UploadAnswer {
    enum class Outcome {
        Stored,    ///< a new file
        Grown,     ///< one that was there and begins the same is longer now
        Unchanged, ///< all of it was there
        Conflict,  ///< other bytes stand under that name
        Gap,       ///< `offset` is beyond what is there
        Full       ///< the person has as much as one may have, or the file is as long as one may be
    };
    Outcome outcome = Outcome::Unchanged;
    QString name;
    qint64 bytes = 0;                          ///< of the file, as it is kept now
    QStringList sessions;                      ///< in it
    qint64 lines = 0, badLines = 0, calls = 0; ///< read just now
    bool operator==(const UploadAnswer &) const = default;
};

/// Puts the bytes where they belong, in place and durably: what is there is never replaced, only continued. Errors: Io
/// (names the file; it is as it was before).
Result<UploadAnswer> storeUpload(const QString &storePath, const Upload &upload);
/// The file of an upload, whether or not it is there.
QString uploadPath(const QString &storePath, const Upload &upload);

} // namespace glasshouse
