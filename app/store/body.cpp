// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/body.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qsizetype WorthPacking = 256;
constexpr unsigned long long MaxBody = 16ULL << 20;
} // namespace

QByteArray packBody(const QByteArray &json)
{
    if (json.size() < WorthPacking)
        return json;
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(json.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), size_t(packed.size()), json.constData(), size_t(json.size()), 3);
    if (ZSTD_isError(size))
        return json;
    packed.truncate(qsizetype(size));
    return packed;
}

Result<QByteArray> unpackBody(std::string_view stored)
{
    if (stored.empty() || stored.front() == '{')
        return QByteArray(stored.data(), qsizetype(stored.size()));
    const unsigned long long size = ZSTD_getFrameContentSize(stored.data(), stored.size());
    if (size > MaxBody) // the two error values are larger than any size
        return fail(Error::Code::Corrupt, u"an event's body is neither JSON nor a zstd frame of known size"_s);
    QByteArray json(qsizetype(size), Qt::Uninitialized);
    if (ZSTD_decompress(json.data(), size_t(size), stored.data(), stored.size()) != size)
        return fail(Error::Code::Corrupt, u"an event's body does not unpack"_s);
    return json;
}

} // namespace glasshouse
